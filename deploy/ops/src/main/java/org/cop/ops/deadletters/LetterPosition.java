package org.cop.ops.deadletters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a dead letter stands in its topic, written as {@code 0@17}. Each that comes later in its partition has a greater offset. */
record LetterPosition(int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<LetterPosition> {
        @Override
        public LetterPosition convert(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            if (!matcher.matches()) {
                throw new TypeConversionException("'%s' is not PARTITION@OFFSET, such as 0@17".formatted(written));
            }
            return new LetterPosition(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }
    }

    /** Whether it is that one, or came before it in its partition. */
    boolean isUpTo(LetterPosition last) {
        return partition == last.partition && offset <= last.offset;
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
