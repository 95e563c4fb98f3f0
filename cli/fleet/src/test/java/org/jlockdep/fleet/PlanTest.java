package org.jlockdep.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PlanTest {
    private static final int MOST = 1_000;

    private static List<String> objects(String service, int number) {
        return IntStream.range(0, number).mapToObj(i -> service + i).toList();
    }

    private static int size(List<Part> task) {
        return task.stream().mapToInt(part -> part.objects().size()).sum();
    }

    @Test
    void a_service_of_many_objects_is_cut_into_parts_of_nearly_the_same_size() {
        List<List<Part>> tasks = Plan.of(new TreeMap<>(Map.of("orders", objects("o", 2_001))), MOST);

        assertThat(tasks).hasSize(3).allMatch(task -> size(task) == 667);
        assertThat(tasks.stream().flatMap(List::stream).map(Part::number)).containsExactly(0, 1, 2);
        assertThat(Plan.mostParts(tasks)).isEqualTo(3);
    }

    @Test
    void services_of_few_objects_share_tasks_and_are_parts_of_their_own() {
        SortedMap<String, List<String>> byService = new TreeMap<>();
        for (int i = 0; i < 700; i++) byService.put("service" + i, objects("o", 7));

        List<List<Part>> tasks = Plan.of(byService, MOST);

        assertThat(tasks).hasSize(5).allMatch(task -> size(task) <= MOST && size(task) >= MOST / 2);
        assertThat(tasks.stream().flatMap(List::stream).map(Part::service))
                .containsExactlyElementsOf(byService.keySet());
        assertThat(Plan.mostParts(tasks)).isEqualTo(1);
    }

    @Test
    void each_object_is_in_one_part_of_its_service() {
        SortedMap<String, List<String>> byService = new TreeMap<>();
        byService.put("billing", objects("b", 400));
        byService.put("orders", objects("o", 3_456));

        List<Part> parts =
                Plan.of(byService, MOST).stream().flatMap(List::stream).toList();

        for (String service : byService.keySet()) {
            assertThat(parts.stream()
                            .filter(part -> part.service().equals(service))
                            .flatMap(part -> part.objects().stream()))
                    .containsExactlyElementsOf(byService.get(service));
        }
    }
}
