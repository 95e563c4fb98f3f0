package org.jlockdep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of several programs lie in one folder, and each is judged as if it were alone. */
final class ServicesTest {
    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path dumps;
    private Path merged;

    @BeforeEach
    void makeFolder() throws IOException {
        dumps = Files.createDirectory(folder.resolve("dumps"));
        merged = folder.resolve("merged.jsonl.gz");
    }

    private int execute(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private void dump(int pid, String service, String... nestings) throws IOException {
        SampleDumps.write(dumps.resolve(pid + ".jsonl"), SampleDumps.run(pid, service), 10, nestings);
    }

    /** Both before and after merging. */
    private void assertReport(String... expected) {
        assertThat(execute("merge", dumps, "-o", merged)).isZero();
        for (Path read : new Path[] {dumps, merged}) {
            execute("report", "--format=text", read);
            assertThat(out.toString()).as("%s", read).contains(expected);
        }
    }

    @Test
    void what_two_services_do_in_different_orders_is_no_deadlock() throws IOException {
        dump(1, "orders", "AB");
        dump(2, "billing", "BA");
        assertReport("0 errors, 0 warnings", "2 dependencies");
        assertThat(execute("check", dumps, merged)).isZero();
    }

    @Test
    void what_two_jvms_of_one_service_do_in_different_orders_is_one() throws IOException {
        dump(1, "orders", "AB");
        dump(2, "orders", "BA");
        dump(3, "billing", "CD");
        assertReport("0 errors, 1 warning", "of service orders");
        assertThat(execute("check", merged)).isEqualTo(3);
    }

    @Test
    void runs_of_no_service_are_one_program() throws IOException {
        dump(1, "", "AB");
        dump(2, "", "BA");
        assertReport("0 errors, 1 warning");
    }

    @Test
    void one_cycle_in_many_services_is_one_row_with_their_number() throws IOException {
        for (int pid = 1; pid <= 6; pid++) dump(pid, "service-" + pid % 3, "AB", "BA");
        assertReport("1 error, 0 warnings", "of 3 services: service-0, service-1, service-2");
        execute("report", "--format=json", merged);
        assertThat(out.toString())
                .containsPattern("\"services\" : \\[\\s+\"service-0\",\\s+\"service-1\",\\s+\"service-2\"\\s+]")
                .contains("\"runCount\" : 6", "\"service\" : \"service-2\"");
        execute("check", "--format=brief", merged);
        assertThat(out.toString()).contains(", in 3 services");
    }

    @Test
    void services_count_where_the_cycle_is_less_sure_too() throws IOException {
        dump(1, "orders", "AB", "BA");
        dump(2, "billing", "AB");
        dump(3, "billing", "BA");
        assertReport("1 error, 0 warnings", "of 2 services: billing, orders");
    }

    @Test
    void runs_with_one_name_are_told_apart_over_services() throws IOException {
        SampleDumps.write(dumps.resolve("a.jsonl"), SampleDumps.run(1, "orders"), 10, "AB");
        SampleDumps.write(dumps.resolve("b.jsonl"), SampleDumps.run(1, "billing"), 10, "CD");
        execute("report", "--format=json", dumps);
        assertThat(out.toString()).contains("\"name\" : \"app.Main/1\"", "\"name\" : \"app.Main/1 (1@host@1000001)\"");
    }

    @Test
    void the_other_commands_read_them_too() throws IOException {
        dump(1, "orders", "AB");
        dump(2, "billing", "BA");
        assertThat(execute("merge", dumps, "-o", merged)).isZero();
        assertThat(execute("classes", merged)).isZero();
        assertThat(execute("chains", merged)).isZero();
        assertThat(execute("diff", dumps, merged)).isZero();
        assertThat(out.toString()).contains("findings: 0 new, 0 gone", "dependencies: 0 new, 0 gone, 2 the same");
        assertThat(execute("check", "--baseline", folder.resolve("b.txt"), "--write-baseline", merged))
                .isZero();
    }
}
