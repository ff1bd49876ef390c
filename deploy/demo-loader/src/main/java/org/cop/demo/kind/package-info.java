/** What can stand in the files: of each kind of entry its fields, and the steps that they become. */
package org.cop.demo.kind;
