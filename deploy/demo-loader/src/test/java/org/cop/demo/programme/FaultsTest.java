package org.cop.demo.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a programme reads what is wrong with it and where: the causes, and nothing that only follows from them. */
class FaultsTest {
    private static final String CASE = "cases/CP3-2012-05.yaml";
    private static final String MEMBERS = "members.csv";
    private static final String HEADER =
            "site,role,name,email,sector,job_title,agency,invited_on,joined_on,left_on,leaving_reason,figure1";

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
                .containsExactly(CASE + " title: is missing", CASE + ":1 titel: there is no such field");
    }

    @Test
    void aMisspeltFieldDeepInsideIsNamedWithItsPlace() throws IOException {
        assertThat(files.with(CASE, "  severitiy: HIGH", "  severity: HIGH").faults())
                .containsExactly(
                        CASE + ":71 issues[0].severity: is missing",
                        CASE + ":72 issues[0].severitiy: there is no such field");
    }

    @Test
    void anUnknownColumnIsOneFault() throws IOException {
        assertThat(files.with(MEMBERS, "job_titel", "job_title").faults())
                .containsExactly(
                        "members.csv:1: the column job_title is missing; there is no column job_titel; the first line is "
                                + HEADER);
    }

    @Test
    void aMissingHeaderIsOneFault() throws IOException {
        assertThat(files.with(MEMBERS, "", HEADER + "\n").faults())
                .containsExactly("members.csv:1: it has no header; the first line is " + HEADER);
    }

    @Test
    void semicolonsInsteadOfCommasAreOneFault() throws IOException {
        Path members = folder.resolve(MEMBERS);
        Files.writeString(members, Files.readString(members).replace(',', ';'));

        assertThat(files.faults())
                .containsExactly("members.csv:1: its values are not separated by commas; the first line is " + HEADER);
    }

    @Test
    void aTableInWindows1252IsOneFaultWithItsLine() throws IOException {
        Path members = folder.resolve(MEMBERS);
        String text = Files.readString(members).replaceFirst("Imelda", "Im\u00e9lda");
        Files.write(members, text.getBytes(Charset.forName("windows-1252")));
        int line = (int) text.substring(0, text.indexOf('\u00e9')).lines().count();

        assertThat(files.faults())
                .containsExactly("members.csv:" + line
                        + ": is not in UTF-8 from here on (Windows-1252, perhaps): save it as UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        assertThat(files.with(MEMBERS, "\uFEFF" + HEADER, HEADER).faults()).isEmpty();
    }

    @Test
    void blankLinesInATableAreIgnored() throws IOException {
        Path members = folder.resolve(MEMBERS);
        Files.writeString(members, Files.readString(members).replace("\n", "\n\n,,,,,,,,,,,\n   \n"));

        assertThat(files.faults()).isEmpty();
    }

    @Test
    void aRowIsNamedByItsLine() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);
        String bad = row.replace("MEMBER", "MEMBRE");

        assertThat(files.with(MEMBERS, "\n" + bad, row).faults())
                .singleElement()
                .asString()
                .startsWith("members.csv:6 ")
                .contains("role: one of FACILITATOR, MEMBER is expected, not MEMBRE");
    }

    @Test
    void aRowWithTooManyValuesIsNamedByItsLine() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);

        assertThat(files.with(MEMBERS, row + ",x", row).faults())
                .containsExactly(
                        "members.csv:5: has 13 values, 12 at most are expected (one with a comma in it stands in quotation marks)");
    }

    @Test
    void aSiteUnknownToTheSitesFileIsOneFault() throws IOException {
        assertThat(files.with("sites.yaml", "code: CP33", "code: CP3").faults())
                .singleElement()
                .asString()
                .matches("members.csv:\\d+ [^ ]+\\.site: there is no site CP3 in sites.yaml \\(in \\d+ of the rows\\)");
    }

    @Test
    void aRowOfAnUnknownSiteIsOneFault() throws IOException {
        assertThat(files.with(MEMBERS, "\nCP33,", "\nCP3,").faults())
                .singleElement()
                .asString()
                .contains("there is no site CP33 in sites.yaml (in 1 of the rows)");
    }

    @Test
    void aFileEndingInYmlIsNamed() throws IOException {
        Files.move(folder.resolve(CASE), folder.resolve("cases/CP3-2012-05.yml"));

        assertThat(files.faults()).containsExactly("cases/CP3-2012-05.yml: is not read: files here end in .yaml");
    }

    @Test
    void aProgrammeFileEndingInYmlIsNamed() throws IOException {
        Files.move(folder.resolve("sites.yaml"), folder.resolve("sites.yml"));

        assertThat(files.faults())
                .containsExactly(
                        "sites.yaml: there is no such file",
                        "sites.yml: is no file of a programme: those are programme.yaml, sites.yaml and members.csv");
    }

    @Test
    void aMisspeltFolderIsNamed() throws IOException {
        Files.move(folder.resolve("cases"), folder.resolve("Cases"));

        assertThat(files.faults()).containsExactly("Cases: is no folder of a programme: those are meetings and cases");
    }

    @Test
    void aMissingFolderOfMeetingsIsOneFault() throws IOException {
        Files.move(folder.resolve("meetings"), folder.resolve("meeting"));

        assertThat(files.faults())
                .containsExactly(
                        "meeting: is no folder of a programme: those are meetings and cases",
                        "meetings: there is no such folder, and each case belongs to a meeting");
    }

    @Test
    void otherAndHiddenFilesAreNoFault() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "to do");
        Files.writeString(folder.resolve("cases/.CP3.swp"), "");

        assertThat(files.faults()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsOneFault() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        assertThat(new ProgrammeFiles(nowhere).faults()).containsExactly(nowhere + ": there is no such folder");
    }

    @Test
    void aFileThatIsNoYamlIsOneFaultWithItsLine() throws IOException {
        Files.writeString(folder.resolve(CASE), "kind: CHALLENGE\ntitle: [unfinished");

        assertThat(files.faults()).singleElement().asString().startsWith(CASE + ":2: ");
    }

    @Test
    void anEmptyFileIsOneFault() throws IOException {
        Files.writeString(folder.resolve(CASE), "# nothing yet\n");

        assertThat(files.faults()).containsExactly(CASE + ": is empty");
    }

    @Test
    void causesComeBeforeOtherFaults() throws IOException {
        Files.writeString(folder.resolve(MEMBERS), "nothing");

        assertThat(files.with(CASE, "kind: NONSENSE", "kind: CHALLENGE").faults())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("members.csv:1: ");
    }

    @Test
    void aDayThatDoesNotExist() throws IOException {
        assertThat(files.with(CASE, "writtenUpOn: 2012-06-31", "writtenUpOn: 2012-06-21")
                        .faults())
                .containsExactly(CASE + ":35 writtenUpOn: a day like 2012-03-14 is expected, not 2012-06-31");
    }

    @Test
    void aDayBeforeTheStepBefore() throws IOException {
        assertThat(files.with(CASE, "writtenUpOn: 2012-06-18", "writtenUpOn: 2012-06-21")
                        .faults())
                .containsExactly(CASE + ":35 writtenUpOn: 2012-06-18 is before the step before it (2012-06-19)");
    }

    @Test
    void aDayInTheFuture() throws IOException {
        assertThat(files.with(CASE, "publishedOn: 2062-06-25", "publishedOn: 2012-06-25")
                        .faults())
                .containsExactly(CASE + ":36 publishedOn: 2062-06-25 is in the future");
    }

    @Test
    void anUnknownPersonInARegisterIsOneFault() throws IOException {
        assertThat(files.with("meetings/CP2.yaml", "- iona.halewell", "- iona.hallewell")
                        .faults())
                .singleElement()
                .asString()
                .matches(
                        "meetings/CP2.yaml:\\d+ CP2-2012-03.attended\\[\\d+]: CP2 has nobody who is called iona.halewell");
    }

    @Test
    void somebodyInARegisterWhoHasLeft() throws IOException {
        assertThat(files.with(
                                "meetings/CP2.yaml",
                                "- merryn.oakenshaw\n    - olwen.postlethwaite\n    - harriet",
                                "- merryn.oakenshaw\n    - harriet")
                        .faults())
                .anySatisfy(fault ->
                        assertThat(fault).contains("olwen.postlethwaite does not belong to CP2 on 2012-05-17"));
    }

    @Test
    void whoeverBroughtACaseDoesNotClearIt() throws IOException {
        assertThat(files.with(CASE, "clearedBy: padma.amberly", "clearedBy: jarek.winterbourne")
                        .faults())
                .singleElement()
                .asString()
                .matches(CASE + ":\\d+ clearedBy: somebody other than the author clears a case");
    }

    @Test
    void notEverybodyClearsForReadersBeyondTheProgramme() throws IOException {
        assertThat(files.with(CASE, "publishClearedBy: jarek.winterbourne", "publishClearedBy: gethin.mossop")
                        .faults())
                .containsExactly(
                        CASE
                                + ":38 publishClearedBy: for readers beyond the programme the facilitator or a knowledge broker clears, not jarek.winterbourne");
    }

    @Test
    void aBareYesThatAReaderTookForATruthValue() throws IOException {
        assertThat(files.with(CASE, "helpful: true", "helpful: \"NO\"").faults())
                .containsExactly(
                        CASE
                                + ":56 actions[1].feedback.helpful: one of YES, PARTLY, NO, TOO_EARLY is expected, not true (put YES and NO in quotation marks)");
    }

    @Test
    void aTextThatIsTooLong() throws IOException {
        assertThat(files.with(CASE, "title: " + "x".repeat(121) + "\n#", "title: ")
                        .faults())
                .containsExactly(CASE + ":1 title: has 121 characters, 120 at most are allowed");
    }

    @Test
    void aRegisterThatDoesNotYieldFigure1() throws IOException {
        assertThat(files.with(MEMBERS, "2012-03-06,2012-03-09,,,Y", "2012-03-06,2012-03-09,,,X")
                        .faults())
                .singleElement()
                .asString()
                .matches(
                        "members.csv:\\d+ imelda.balfernock@example.org.figure1: Y is expected, and by the registers \\(\\d+ attended\\) it is X");
    }

    @Test
    void aCaseWithoutItsMeeting() throws IOException {
        Files.move(folder.resolve(CASE), folder.resolve("cases/CP3-2012-13.yaml"));

        assertThat(files.faults())
                .containsExactly("cases/CP3-2012-13.yaml: there is no meeting with the key CP3-2012-13");
    }

    @Test
    void somethingAfterASiteHasClosed() throws IOException {
        assertThat(files.with("sites.yaml", "closedOn: 2012-05-20", "closedOn: 2012-06-28")
                        .faults())
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("cases/CP2-2012-05.yaml:")
                        .endsWith("issues[0].on: 2012-05-24 is after CP2 has closed (2012-05-20)"));
    }

    @Test
    void theSameAddressInCapitalsIsTheSamePerson() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);
        String address = row.split(",", -1)[3];
        String again = row.replace(address, address.toUpperCase(java.util.Locale.ROOT));

        assertThat(files.with(MEMBERS, row + "\n" + again, row).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains(address + " is at", " twice at a time"));
    }

    @Test
    void faultsOfSeveralFilesAreShownAtOnce() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:")
                        .with("sites.yaml", "seniorSponsor: perhaps", "seniorSponsor: true")
                        .with("programme.yaml", "minimumSeverity: WORST", "minimumSeverity: LOW")
                        .faults())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("seniorSponsor"))
                .anySatisfy(fault -> assertThat(fault).contains("minimumSeverity"));
    }

    /** With its line in the file, so that what a service says of a field is found there. */
    @Test
    void everythingInTheReferenceProgrammeKnowsItsLine() throws IOException {
        Programme programme = Folder.read(folder, new Faults()).orElseThrow();
        String rows = Files.readString(folder.resolve(MEMBERS), UTF_8);

        assertThat(programme.members())
                .allSatisfy(member -> assertThat(
                                rows.lines().toList().get(member.origin().line() - 1))
                        .contains(member.email()));
        assertThat(Stream.of(
                                programme.meetings().map(Meeting::origin),
                                programme.sites().stream().map(Site::origin),
                                programme
                                        .cases()
                                        .flatMap(study -> study.issues().stream())
                                        .map(Issue::origin))
                        .flatMap(origins -> origins)
                        .collect(Collectors.toList()))
                .allSatisfy(origin -> assertThat(origin.line()).isPositive());
    }
}
