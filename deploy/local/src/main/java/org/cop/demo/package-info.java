/** Loads a demo programme from its folder of readable files through the public REST APIs, as the people of the programme. */
package org.cop.demo;
