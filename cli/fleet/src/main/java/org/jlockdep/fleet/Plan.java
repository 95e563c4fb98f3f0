package org.jlockdep.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Who reads what. The objects of a service are cut into parts of nearly the same size, and services that have few share a
 * task, so that neither the greatest nor ten thousand small ones decide how long it takes. Stateless.
 */
final class Plan {
    private Plan() {}

    /** @param most objects in one task */
    static List<List<Part>> of(SortedMap<String, List<String>> byService, int most) {
        List<List<Part>> tasks = new ArrayList<>();
        List<Part> task = new ArrayList<>();
        int room = most;
        for (Map.Entry<String, List<String>> service : byService.entrySet()) {
            for (Part part : parts(service.getKey(), service.getValue(), most)) {
                if (part.objects().size() > room) {
                    tasks.add(task);
                    task = new ArrayList<>();
                    room = most;
                }
                task.add(part);
                room -= part.objects().size();
            }
        }
        if (!task.isEmpty()) tasks.add(task);
        return tasks;
    }

    private static List<Part> parts(String service, List<String> objects, int most) {
        List<Part> parts = new ArrayList<>();
        int number = (objects.size() + most - 1) / most;
        for (int i = 0; i < number; i++) {
            int from = (int) ((long) objects.size() * i / number);
            int to = (int) ((long) objects.size() * (i + 1) / number);
            // A view of the whole list would take all of it along.
            parts.add(new Part(service, i, new ArrayList<>(objects.subList(from, to))));
        }
        return parts;
    }

    /** Of the service that has most. */
    static int mostParts(List<List<Part>> tasks) {
        return tasks.stream()
                .flatMap(List::stream)
                .mapToInt(part -> part.number() + 1)
                .max()
                .orElse(0);
    }
}
