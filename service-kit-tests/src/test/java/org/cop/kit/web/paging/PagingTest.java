package org.cop.kit.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RequestRefused;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void oneRowMoreThanThePage_meansThereIsANextPage() {
        var ids = List.of(Ids.next(), Ids.next(), Ids.next());
        var paging = first(2);
        assertThat(paging.fetch()).isEqualTo(3);

        var page = paging.page(ids, id -> id);
        assertThat(page.items()).isEqualTo(ids.subList(0, 2));
        assertThat(page.next()).isEqualTo(Cursor.of(ids.get(1)));

        assertThat(paging.page(ids.subList(0, 2), id -> id).next()).isNull();
    }

    @Test
    void theFirstPageBeginsBeforeEveryIdInEitherDirection() {
        var paging = first(10);
        assertThat(paging.limit()).isEqualTo(10);
        assertThat(paging.afterId()).isEqualTo(UUID.fromString("00000000-0000-0000-0000-000000000000"));
        assertThat(paging.beforeId()).isEqualTo(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        assertThat(paging.cursor()).isEmpty();
    }

    @Test
    void aCursorTravelsAsOpaqueText() {
        var id = Ids.next();
        var cursor = Cursor.of(Instant.parse("2012-03-14T14:00:00Z"), LocalDate.of(2012, 3, 14), 7L, "Zoë", id);
        var text = cursor.toString();
        assertThat(text).matches("[A-Za-z0-9_-]+");

        var back = Cursor.parse(text);
        assertThat(back).isEqualTo(cursor);
        assertThat(back.instant(0)).isEqualTo("2012-03-14T14:00:00Z");
        assertThat(back.date(1)).isEqualTo("2012-03-14");
        assertThat(back.number(2)).isEqualTo(7);
        assertThat(back.text(3)).isEqualTo("Zoë");
        assertThat(back.uuid(4)).isEqualTo(id);
    }

    @Test
    void cursorOfAYearThatNoCalendarHas_isRefused() {
        for (var text : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "0000-12-31T00:00:00Z")) {
            assertThatThrownBy(() -> Cursor.of(text).instant(0)).isInstanceOf(RequestRefused.class);
        }
        assertThatThrownBy(() -> Cursor.of("-999999999-01-01").date(0)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Cursor.of("2012");
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> Cursor.parse(Cursor.of("a\u0000b").toString())).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> Cursor.parse("A".repeat(1000))).isInstanceOf(RequestRefused.class);
    }

    private static Paging first(int limit) {
        var paging = new Paging();
        paging.limit = String.valueOf(limit);
        return paging;
    }
}
