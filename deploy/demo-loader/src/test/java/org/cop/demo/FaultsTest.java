package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aRowWithTooManyValuesIsNamedByItsLine() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);

        assertThat(files.with(MEMBERS, row + ",x", row).faults())
                .containsExactly(
                        "members.csv:5: has 13 values, 12 at most are expected (one with a comma in it stands in quotation marks)");
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
                        "sites.yml: is no file of a programme: those are programme.yaml, sites.yaml, members.csv, evidence.yaml, editions.yaml");
    }

    @Test
    void aMisspeltFolderIsNamed() throws IOException {
        Files.move(folder.resolve("cases"), folder.resolve("Cases"));

        assertThat(files.faults())
                .containsExactly("Cases: is no folder of a programme: those are meetings, cases, issues");
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
    void aDayThatDoesNotExist() throws IOException {
        assertThat(files.with(CASE, "writtenUpOn: 2012-06-31", "writtenUpOn: 2012-06-21")
                        .faults())
                .containsExactly(CASE + ":35 writtenUpOn: a day like 2012-03-14 is expected, not 2012-06-31");
    }

    @Test
    void aMisspeltFieldThatTheLoaderDoesNotNeedIsUnknownAlone() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:").faults())
                .containsExactly(CASE + ":1 titel: there is no such field");
    }

    @Test
    void aMisspeltFieldThatTheLoaderNeedsIsUnknownAndMissing() throws IOException {
        assertThat(files.with(CASE, "authour:", "author:").faults())
                .containsExactly(CASE + " author: is missing", CASE + ":3 authour: there is no such field");
    }

    @Test
    void aMisspeltFieldDeepInsideIsNamedWithItsPlace() throws IOException {
        assertThat(files.with(CASE, "  severitiy: HIGH", "  severity: HIGH").faults())
                .containsExactly(CASE + ":72 issues[0].severitiy: there is no such field");
    }

    @Test
    void aRowIsNamedByItsLine() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);
        String bad = row.replace("2012-03-0", "2012-13-0");

        assertThat(files.with(MEMBERS, "\n" + bad, row).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("members.csv:6 ")
                        .contains("_on: a day like 2012-03-14 is expected, not 2012-13-0"));
    }

    @Test
    void causesComeBeforeOtherFaults() throws IOException {
        Files.writeString(folder.resolve(MEMBERS), "nothing");

        assertThat(files.with(CASE, "titel:", "title:").faults())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("members.csv:1: ");
    }

    @Test
    void anUnknownPersonInARegisterIsOneFault() throws IOException {
        assertThat(files.with("meetings/CP2.yaml", "- iona.halewell", "- iona.hallewell")
                        .faults())
                .singleElement()
                .asString()
                .matches("meetings/CP2.yaml:\\d+ CP2-2012-03.attended\\[\\d+]: CP2: nobody is called iona.halewell");
    }

    /** Who is on a site's roster is the meeting service's rule, which says it of the file's line when the register is sent. */
    @Test
    void somebodyInARegisterWhoHasLeft_isLeftToTheApi() throws IOException {
        assertThat(files.with(
                                "meetings/CP2.yaml",
                                "- merryn.oakenshaw\n    - olwen.postlethwaite\n    - harriet",
                                "- merryn.oakenshaw\n    - harriet")
                        .faults())
                .isEmpty();
    }

    @Test
    void somebodyInARegisterBeforeTheyJoined_isOneFault() throws IOException {
        assertThat(files.with("meetings/CP4.yaml", "- una.ormerod\n    - roshni.tattersall\n", "- una.ormerod\n")
                        .faults())
                .singleElement()
                .asString()
                .endsWith("CP4: roshni.tattersall is not there before 2012-09-10");
    }

    @Test
    void anUnknownSiteIsOneFaultHoweverOftenItIsNamed() throws IOException {
        assertThat(files.with("sites.yaml", "code: CP33", "code: CP3").faults())
                .singleElement()
                .asString()
                .matches("programme.yaml:\\d+ [^ ]+\\.sites: there is no site CP3 \\(in \\d+ places\\)");
    }

    @Test
    void aCaseWithoutItsMeetingIsOneFault() throws IOException {
        Files.move(folder.resolve(CASE), folder.resolve("cases/CP3-2012-13.yaml"));

        assertThat(files.faults())
                .containsExactly(
                        "cases/CP3-2012-13.yaml: there is no meeting with the key CP3-2012-13 (a case without one says site and draftedOn)");
    }

    @Test
    void feedbackGivenAtAnUnknownMeeting_isOneFault() throws IOException {
        assertThat(files.with(CASE, "at: CP3-2012-66", "at: CP3-2012-06").faults())
                .singleElement()
                .asString()
                .endsWith(".at: there is no meeting CP3-2012-66");
    }

    @Test
    void theSameAddressInCapitalsIsTheSamePerson() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(4);
        String address = row.split(",", -1)[3];
        String again = row.replace(address, address.toUpperCase(java.util.Locale.ROOT));

        assertThat(files.with(MEMBERS, row + "\n" + again, row).faults())
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("members.csv:6 ").contains("there is another member"));
    }

    @Test
    void twoPeopleOfOneName_areDistinguishedByTheirWholeAddress() throws IOException {
        String row = Files.readAllLines(folder.resolve(MEMBERS)).get(2);
        String twin = row.replace("@example.org", "@example.net");
        files.with(MEMBERS, row + "\n" + twin, row);

        assertThat(files.faults())
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault).endsWith("imelda.balfernock may be several people: write the whole address"));
        for (String part : new String[] {"meetings", "cases"}) {
            try (var all = Files.walk(folder.resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    Files.writeString(file, text.replace("imelda.balfernock", "imelda.balfernock@example.org"));
                }
            }
        }
        assertThat(files.faults()).isEmpty();
    }

    @Test
    void unreadableUnknownAndMissingParts_areAllShownAtOnce() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:")
                        .with("sites.yaml", "seniorSponsor: perhaps", "seniorSponsor: true")
                        .with("programme.yaml", "starts:", "startsOn:")
                        .faults())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("titel"))
                .anySatisfy(fault -> assertThat(fault).contains("seniorSponsor: true or false is expected"))
                .anySatisfy(fault -> assertThat(fault).contains("startsOn: is missing"));
    }

    @Test
    void unknownFieldsAndUnknownNamesAreShownAtOnce() throws IOException {
        assertThat(files.with(CASE, "titel:", "title:")
                        .with(CASE, "author: nobody.here", "author: padma.amberly")
                        .faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("titel: there is no such field"))
                .anySatisfy(fault -> assertThat(fault).contains("author: CP3: nobody is called nobody.here"));
    }

    @Test
    void atMostTwentyFaultsAreShownAndTheRestIsCounted() throws IOException {
        Path members = folder.resolve(MEMBERS);
        Files.writeString(members, Files.readString(members).replace(",2012-03-", ",2012-33-"));

        assertThat(files.faults())
                .hasSize(21)
                .last()
                .asString()
                .matches("and \\d+ more, to be seen when these are mended");
    }
}
