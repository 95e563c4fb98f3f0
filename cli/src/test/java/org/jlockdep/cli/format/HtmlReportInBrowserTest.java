package org.jlockdep.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a real browser and uses it as a person would. */
final class HtmlReportInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void the_page_opens_draws_its_graph_and_tells_a_finding_that_is_clicked() throws Exception {
        String name = "the_page_opens_draws_its_graph_and_tells_a_finding_that_is_clicked";
        Path browser = Installed.assume(name, "google-chrome", "chromium");
        Path driver = Installed.assume(name, "chromedriver");

        try (Browser page = new Browser(browser, driver)) {
            opens_and_draws(page);
            tells_a_finding_that_is_clicked(page);
            says_of_each_side_its_test_and_run(page);
            shows_what_is_around_a_lock(page);
            shows_lines_of_the_sources(page);
            filters(page);
            follows_a_link_to_a_finding(page);
            switches_between_light_and_dark(page);
            runs_nothing_that_a_name_brings(page);
            stays_usable_with_two_thousand_locks(page);
        }
    }

    private void opens_and_draws(Browser page) throws IOException {
        page.open(write(Bank.report()), "");

        assertThat(page.title()).isEqualTo("jlockdep: 2 errors, 1 warning");
        assertThat(page.text("#findings")).contains("bank.Ledger.lock → bank.Account");
        assertThat(page.inkOnGraph()).isGreaterThan(1_000);
        assertThat(page.complaints()).isEmpty();
    }

    private void tells_a_finding_that_is_clicked(Browser page) {
        page.click("#findings button");

        assertThat(page.text("#detail")).contains("the same two locks", "Thread closer/33", "*** DEADLOCK ***");
        assertThat(page.address()).endsWith("#9016a116");
    }

    private void says_of_each_side_its_test_and_run(Browser page) {
        assertThat(page.text("#detail"))
                .contains("in test", "bank.TellerTest.transfers()", "Take these locks in one order everywhere")
                .contains("x exclusive, s shared");
    }

    private void shows_what_is_around_a_lock(Browser page) throws IOException {
        page.open(write(Bank.large(500)), "");
        page.click("#findings button");
        page.click(".link .jump");
        page.click("#detail button");
        page.await("#shown", " of 500 locks");
        int near = shown(page);
        assertThat(near).isBetween(3, 20);

        String before = page.text("#shown");
        page.choose("#depth", "2");
        page.awaitOther("#shown", before);
        assertThat(shown(page)).isGreaterThan(near);

        page.click("#all");
        page.type("#query", "Desk499");
        page.await("#count", "0 of 1 finding");
        assertThat(shown(page)).isLessThan(10);
        assertThat(page.complaints()).isEmpty();

        page.open(write(Bank.report()), "#9016a116");
    }

    private void shows_lines_of_the_sources(Browser page) throws IOException {
        Excerpts sources = frame -> Optional.of(
                new Excerpts.Excerpt("src/x", frame.getLineNumber() - 1, List.of("{", "lock.lock(); // " + frame)));
        page.open(write(Bank.report(), sources), "");
        page.click("#findings button");

        assertThat(page.text("#detail mark")).contains("  lock.lock(); // bank.Ledger");
        assertThat(page.complaints()).isEmpty();

        page.open(write(Bank.report()), "#9016a116");
    }

    private static int shown(Browser page) {
        String text = page.text("#shown");
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private void filters(Browser page) {
        page.click(".chip.error");
        page.await("#count", "2 of 5 findings");

        page.type("#query", "merge");
        page.await("#count", "1 of 5 findings");
    }

    private void follows_a_link_to_a_finding(Browser page) throws IOException {
        page.open(write(Bank.report()), "#7bfa8fef");

        assertThat(page.text("#detail")).contains("other instances of bank.Account", "Thread auditor/31");
    }

    private void switches_between_light_and_dark(Browser page) {
        String before = page.background();

        page.click("#theme");

        assertThat(page.background()).isNotEqualTo(before);
    }

    private void runs_nothing_that_a_name_brings(Browser page) throws IOException {
        page.open(write(Bank.hostile()), "");

        page.click("#findings button");

        assertThat(page.text("#detail")).contains("<script>alert(1)</script>");
        assertThat(page.complaints()).isEmpty();
    }

    private void stays_usable_with_two_thousand_locks(Browser page) throws IOException {
        page.open(write(Bank.large(2_000)), "");
        page.await("#shown", "2 of 2,000 locks");

        page.click("#all");
        page.await("#shown", "2,000 of 2,000 locks");
        page.click("#findings button");

        assertThat(page.text("#detail")).contains("*** DEADLOCK ***");
        assertThat(page.inkOnGraph()).isGreaterThan(1_000);
        assertThat(page.complaints()).isEmpty();
    }

    private Path write(Report report) throws IOException {
        return write(report, Excerpts.NONE);
    }

    private Path write(Report report, Excerpts sources) throws IOException {
        Format format = new HtmlReport(new JsonReport(Written.TEXT, sources));
        byte[] text = Written.by(format, report).text().getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve("report.html"), text);
    }
}
