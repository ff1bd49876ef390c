package org.cop.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyCheckTest {
    private final PrivacyCheck check = new PrivacyCheck(YearMonth.of(2012, 3));

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Write to jo.bloggs@example.org about it.      | EMAIL_ADDRESS
                    Write to jo @ example.org about it.           | EMAIL_ADDRESS
                    Ring her on 01273 496012.                     | PHONE_NUMBER
                    Ring her on (020) 7946 0123 after six.        | PHONE_NUMBER
                    His mobile is 07700900123, always on.         | PHONE_NUMBER
                    His mobile is +44 7700 900123.                | PHONE_NUMBER
                    He sleeps near BN1 3XG.                       | POSTCODE
                    He sleeps near E1W 3AA.                       | POSTCODE
                    Her number is QQ 12 34 56 C, wrongly.         |
                    Her number is AB 12 34 56 C.                  | NATIONAL_INSURANCE_NUMBER
                    Her number is ab123456c.                      | NATIONAL_INSURANCE_NUMBER
                    NHS number 943 476 5919 was on the letter.    | NHS_NUMBER
                    NHS number 9434765919 was on the letter.      | NHS_NUMBER
                    Ten digits, 943 476 5918, mean nothing.       |
                    He was born on 3 May 1974.                    | DATE_OF_BIRTH
                    DOB: 03/05/1974                               | DATE_OF_BIRTH
                    Born in March 1974 in a small town.           | DATE_OF_BIRTH
                    Date of birth 1974                            | DATE_OF_BIRTH
                    On 3.5.74 it began.                           | DATE_OF_BIRTH
                    She turned up on the 12th of June 1981.       | DATE_OF_BIRTH
                    The meeting on 14 March 2012 was long.        |
                    Ring her on 01273\u00a0496\u00a0012.          | PHONE_NUMBER
                    Ring her on 01273\u2013496012.                | PHONE_NUMBER
                    Ring her on 01273/496012.                     | PHONE_NUMBER
                    Ring her on 01273\u2009-\u2009496012.         | PHONE_NUMBER
                    Ring her on 01273\u2011496\u2011012.          | PHONE_NUMBER
                    Ring \uff10\uff11\uff12\uff17\uff13 496012.  | PHONE_NUMBER
                    Ring 01273\u200b496012.                       | PHONE_NUMBER
                    Tel.01273 496012, after six.                  | PHONE_NUMBER
                    His mobile is 0044 7700 900123.               | PHONE_NUMBER
                    His mobile is +44 (0)7700\u202f900\u202f123.  | PHONE_NUMBER
                    Her brother is on +353 85 012 3456.           | PHONE_NUMBER
                    His mobile is 07700.900.123 at night.         | PHONE_NUMBER
                    He was born on 1980-04-03.                    | DATE_OF_BIRTH
                    First seen 1980-04-03.                        | DATE_OF_BIRTH
                    First seen 1980/04/03.                        | DATE_OF_BIRTH
                    First seen 3-Apr-1980.                        | DATE_OF_BIRTH
                    First seen 3\u2011Apr\u20111980.              | DATE_OF_BIRTH
                    First seen 3-apr-80.                          | DATE_OF_BIRTH
                    First seen 03 APR 1980.                       | DATE_OF_BIRTH
                    First seen April 3, 1980.                     | DATE_OF_BIRTH
                    First seen april\u00a03rd\u00a01980.          | DATE_OF_BIRTH
                    First seen Apr. 3, 1980.                      | DATE_OF_BIRTH
                    First seen 3rd of April, 1980.                | DATE_OF_BIRTH
                    First seen 3 April \u201980.                  | DATE_OF_BIRTH
                    First seen 3/4/80.                            | DATE_OF_BIRTH
                    First seen 03\u201304\u20131980.              | DATE_OF_BIRTH
                    D.O.B. 3 April                                | DATE_OF_BIRTH
                    He sleeps near sw1a 1aa.                      | POSTCODE
                    He sleeps near sw1a\u00a01aa.                 | POSTCODE
                    He sleeps near SW1A1AA.                       | POSTCODE
                    He sleeps near Bn1 3xG.                       | POSTCODE
                    Her number is AB-12-34-56-C.                  | NATIONAL_INSURANCE_NUMBER
                    Her number is ab\u201312\u201334\u201356\u2013c. | NATIONAL_INSURANCE_NUMBER
                    Her number is AB\u00a012\u00a034\u00a056\u00a0C. | NATIONAL_INSURANCE_NUMBER
                    NHS 943\u00a0476\u00a05919 was on it.         | NHS_NUMBER
                    NHS 943-476-5919 was on it.                   | NHS_NUMBER
                    NHS 943\u2013476\u20135919 was on it.         | NHS_NUMBER
                    Write to JO.BLOGGS@EXAMPLE.ORG about it.      | EMAIL_ADDRESS
                    Write to jo\u00a0@\u00a0example.org about it. | EMAIL_ADDRESS
                    Write to jo\uff20example\uff0eorg about it.   | EMAIL_ADDRESS
                    Write to j\u00fcrgen@b\u00fccher.example now. | EMAIL_ADDRESS
                    Write to jo (at) example (dot) org now.       | EMAIL_ADDRESS
                    See https://jo@example.org/ for more.         | EMAIL_ADDRESS
                    """)
    void aTextThatIdentifiesSomebodyIsFound(String text, Finding finding) {
        if (finding == null) {
            assertThat(check.findings(text)).isEmpty();
        } else {
            assertThat(check.findings(text)).containsExactly(finding);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fitzpatrick, S. (2011) Multiple exclusion homelessness in the UK. Social Policy and Society 10(4), 501-512.",
                "doi 10.1017/S147474641100025X",
                "https://doi.org/10.1017/S147474641100025X",
                "https://example.org/reports/07700900123/2012-03-14",
                "ISBN 0-306-40615-2 and ISBN 978-0-306-40615-7",
                "ISSN 1474-7464",
                "Meeting 3 on 9 May: nine people from the voluntary sector, the NHS and criminal justice.",
                "CP1 2ND and CP6 3RD are meetings, not postcodes.",
                "Between 2010 and 2012 some 1,250 people were asked, 61 per cent of 54.",
                "A Housing Act 1996 duty, section 188; 24/7 cover; 9 to 5.",
                "He was born again, he said, in the third week.",
                "In March 2012 three people moved in.",
                "Follow us '@example.org' or `@example.org`.",
                "Drop in: Mondays @ 10.30am, Fridays @ 2.15 pm.",
                "Mondays @ 10.30am",
                "0306406152 is the book, or 0-306-40615-2, or 0 306 40615 2",
                "978-0-306-40615-7 and 9780306406157 and 978 0 306 40615 7",
                "080442957X",
                "We work with v2.10.12 of the form, before that with version 2.10.12.",
                "Release 2.10.12 and section 3.4.12 of the guide; 10.4.1.12 and 2012.1.0.",
                "On 2012-03-14 nine people met.",
                "Open 09.00-12.30 / 13.30-17.00, weekends 09.00\u201317.00.",
                "On 3 April 61 people came, on April 3 some 80.",
                "He was born 12 weeks early.",
                "The flat in E1 2nd floor, and the m25 3rd exit.",
                "On 1st April 2012 it opened at no. 12, for the 3rd time."
            })
    void ordinaryTextsAndReferencesPass(String text) {
        assertThat(check.findings(text)).isEmpty();
    }

    @Test
    void aLongTextTakesTimeInProportionToItsLength() {
        for (String piece : new String[] {
            "a", "a.", "a@", "a@a.", "0 ", "0-", "01", "1/", "born ", "AB12", "3 April ", "E1 1", "10.", "doi "
        }) {
            String text = piece.repeat(400_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check.findings(text), piece);
        }
    }
}
