package org.cop.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a programme is told what is wrong with it, all at once and where. */
class FaultsTest {
    private static final String CASE = "cases/CP3-2012-05.yaml";

    @TempDir
    Path folder;

    private ProgrammeFiles files;

    @BeforeEach
    void copy() throws IOException {
        files = ProgrammeFiles.copiedTo(folder);
    }

    @Test
    void aMisspeltFieldIsBothUnknownAndMissing() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:").faults())
                .containsExactly(CASE + " titel: there is no such field", CASE + " title: is missing");
    }

    @Test
    void aMisspeltFieldDeepInsideIsToldWithItsPlace() throws IOException {
        assertThat(files.with(CASE, "  severitiy: HIGH", "  severity: HIGH").faults())
                .containsExactly(
                        CASE + " issues[0].severitiy: there is no such field",
                        CASE + " issues[0].severity: is missing");
    }

    @Test
    void aColumnThatNobodyKnowsIsToldOnEachRow() throws IOException {
        assertThat(files.with("members.csv", "job_titel", "job_title").faults())
                .hasSize(2 * 76)
                .contains("members.csv imelda.balfernock@example.org.job_titel: there is no such field");
    }

    @Test
    void aDayThatIsNone() throws IOException {
        assertThat(files.with(CASE, "writtenUpOn: 2012-06-31", "writtenUpOn: 2012-06-21")
                        .faults())
                .containsExactly(CASE + " writtenUpOn: a day like 2012-03-14 is expected, not 2012-06-31");
    }

    @Test
    void aDayBeforeTheStepBefore() throws IOException {
        assertThat(files.with(CASE, "writtenUpOn: 2012-06-18", "writtenUpOn: 2012-06-21")
                        .faults())
                .containsExactly(CASE + " writtenUpOn: 2012-06-18 is before the step before it (2012-06-19)");
    }

    @Test
    void aDayInTheFuture() throws IOException {
        assertThat(files.with(CASE, "publishedOn: 2062-06-25", "publishedOn: 2012-06-25")
                        .faults())
                .containsExactly(CASE + " publishedOn: 2062-06-25 is in the future");
    }

    @Test
    void somebodyWhomNobodyKnows() throws IOException {
        assertThat(files.with("meetings/CP2.yaml", "- iona.halewell", "- iona.hallewell")
                        .faults())
                .contains("meetings/CP2.yaml CP2-2012-03.attended: CP2 has nobody who is called iona.halewell");
    }

    @Test
    void somebodyWhoHasLeft() throws IOException {
        assertThat(files.with(
                                "meetings/CP2.yaml",
                                "- olwen.postlethwaite\n- key: X",
                                "- olwen.postlethwaite\n- key: CP2-2012-04")
                        .with(
                                "meetings/CP2.yaml",
                                "- merryn.oakenshaw\n    - olwen.postlethwaite\n    - harriet",
                                "- merryn.oakenshaw\n    - harriet")
                        .faults())
                .contains(
                        "meetings/CP2.yaml CP2-2012-05.attended: olwen.postlethwaite does not belong to CP2 on 2012-05-17");
    }

    @Test
    void whoeverBroughtACaseDoesNotClearIt() throws IOException {
        assertThat(files.with(CASE, "clearedBy: padma.amberly", "clearedBy: jarek.winterbourne")
                        .faults())
                .containsExactly(CASE + " clearedBy: somebody other than the author clears a case");
    }

    @Test
    void beyondTheProgrammeNotEverybodyClears() throws IOException {
        assertThat(files.with(CASE, "publishClearedBy: jarek.winterbourne", "publishClearedBy: gethin.mossop")
                        .faults())
                .containsExactly(
                        CASE
                                + " publishClearedBy: for readers beyond the programme the facilitator or a knowledge broker clears, not jarek.winterbourne");
    }

    @Test
    void aBareYesThatAReaderTookForATruthValue() throws IOException {
        assertThat(files.with(CASE, "helpful: true", "helpful: \"NO\"").faults())
                .containsExactly(
                        CASE
                                + " actions[1].feedback.helpful: one of YES, PARTLY, NO, TOO_EARLY is expected, not true (put YES and NO in quotation marks)");
    }

    @Test
    void aTextThatIsTooLong() throws IOException {
        assertThat(files.with(CASE, "title: " + "x".repeat(121) + "\n#", "title: ")
                        .faults())
                .containsExactly(CASE + " title: has 121 characters, 120 at most are allowed");
    }

    @Test
    void aRegisterThatDoesNotYieldFigure1() throws IOException {
        assertThat(files.with("members.csv", "2012-03-06,2012-03-09,,,Y", "2012-03-06,2012-03-09,,,X")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("members.csv imelda.balfernock@example.org.figure1: Y is expected, and by the registers (")
                .endsWith(" attended) it is X");
    }

    @Test
    void aCaseWithoutItsMeeting() throws IOException {
        Files.move(folder.resolve(CASE), folder.resolve("cases/CP3-2012-13.yaml"));

        assertThat(files.faults()).contains("cases/CP3-2012-13.yaml: there is no meeting with the key CP3-2012-13");
    }

    @Test
    void somethingAfterASiteHasClosed() throws IOException {
        assertThat(files.with("sites.yaml", "closedOn: 2012-05-20", "closedOn: 2012-06-28")
                        .faults())
                .contains("cases/CP2-2012-05.yaml issues[0].on: 2012-05-24 is after CP2 has closed (2012-05-20)");
    }

    @Test
    void aFileThatIsNoYaml() throws IOException {
        Files.writeString(folder.resolve(CASE), "title: [unfinished");

        assertThat(files.faults())
                .anySatisfy(fault -> assertThat(fault).startsWith(CASE + ": ").contains("(line"));
    }

    @Test
    void aFolderThatIsNone() throws IOException {
        assertThat(new ProgrammeFiles(folder.resolve("nowhere")).faults())
                .contains(
                        "programme.yaml: there is no such file",
                        "sites.yaml: there is no such file",
                        "members.csv: there is no such file");
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:")
                        .with("sites.yaml", "seniorSponsor: perhaps", "seniorSponsor: true")
                        .with("programme.yaml", "minimumSeverity: WORST", "minimumSeverity: LOW")
                        .with("members.csv", "imelda.balfernock", "imelda.balfernock@example.org")
                        .faults())
                .hasSize(5)
                .anySatisfy(fault -> assertThat(fault).contains("seniorSponsor"))
                .anySatisfy(fault -> assertThat(fault).contains("minimumSeverity"))
                .anySatisfy(fault -> assertThat(fault).contains("is no e-mail address"));
    }
}
