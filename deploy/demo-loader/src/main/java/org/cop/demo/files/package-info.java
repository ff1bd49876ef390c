/** The files of a programme: read, with the structure that was declared for them and the line of each field. */
package org.cop.demo.files;
