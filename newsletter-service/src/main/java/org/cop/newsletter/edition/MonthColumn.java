package org.cop.newsletter.edition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A month in the database is its first day. */
@Converter
class MonthColumn implements AttributeConverter<YearMonth, LocalDate> {
    @Override
    public @Nullable LocalDate convertToDatabaseColumn(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    @Override
    public @Nullable YearMonth convertToEntityAttribute(@Nullable LocalDate first) {
        return first == null ? null : YearMonth.from(first);
    }
}
