package org.jlockdep.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an engine adds pieces up, they are what all objects are at once. */
final class GatheredTest {
    private static final long SEED = Long.getLong("jlockdep.test.seed", 20_261_130L);
    private static final String SERVICE = "orders";
    /** So many that what was merged is merged again. */
    private static final int OBJECTS = Gathered.AT_ONCE + Gathered.AT_ONCE / 2;

    private final Random random = new Random(SEED);
    private final Configuration files = new Configuration();

    @TempDir
    Path folder;

    private List<String> objects() throws IOException {
        Fleet.add(folder, 0, OBJECTS, ",\"service\":\"orders\"");
        return Objects.list(List.of(folder.toString()), files);
    }

    private Gathered one(String object) throws IOException {
        return Gathered.of(SERVICE, Pieces.of(new Part(SERVICE, 0, List.of(object)), files));
    }

    private byte[] atOnce(List<String> objects) throws IOException {
        return Pieces.of(new Part(SERVICE, 0, objects), files).dump();
    }

    @Test
    void whatever_two_are_added_next_the_same_bytes_come_out() throws IOException {
        List<String> objects = objects();
        byte[] expected = atOnce(objects);
        for (int i = 0; i < 5; i++) {
            List<Gathered> left = new ArrayList<>();
            for (String object : objects) left.add(one(object));
            while (left.size() > 1) {
                Collections.shuffle(left, random);
                left.add(left.remove(0).with(left.remove(0)));
            }
            assertThat(left.get(0).united().dump()).as("seed %d", SEED).isEqualTo(expected);
        }
    }

    @Test
    void as_many_as_may_wait_do_and_then_they_are_one() throws IOException {
        List<String> objects = objects();
        Gathered sum = one(objects.get(0));
        for (int number = 1; number < OBJECTS; number++) {
            sum = sum.with(one(objects.get(number)));
            assertThat(sum.rows().get(0)).hasSize((number + 1) % Gathered.AT_ONCE);
        }
        assertThat(sum.rows().get(1)).hasSize(1);
        assertThat(sum.united().dump()).isEqualTo(atOnce(objects));
    }

    @Test
    void a_piece_that_comes_twice_counts_once() throws IOException {
        List<String> objects = objects().subList(0, 3);
        Gathered sum = one(objects.get(0)).with(one(objects.get(1))).with(one(objects.get(2)));
        assertThat(sum.with(sum).united().dump()).isEqualTo(atOnce(objects));
    }
}
