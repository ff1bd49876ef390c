package org.cop.kit.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Gives a method of {@link NoteResource} a second form to answer in. */
@Provider
@Produces("text/csv")
public class NotesAsCsv implements MessageBodyWriter<NoteResource.Table> {
    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == NoteResource.Table.class;
    }

    @Override
    public void writeTo(
            NoteResource.Table table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(String.join(",", table.cells()).getBytes(StandardCharsets.UTF_8));
    }
}
