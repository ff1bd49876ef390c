package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.cop.newsletter.edition.PrivacyCheck.Finding;
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
                    """)
    void whatIdentifiesSomebodyIsFound(String text, Finding finding) {
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
                "In March 2012 three people moved in."
            })
    void ordinaryTextAndReferencesPass(String text) {
        assertThat(check.findings(text)).isEmpty();
    }
}
