/** The four services and their AOT caches. */
package org.cop.local.service;
