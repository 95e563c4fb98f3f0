package org.jlockdep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jlockdep.Events;
import org.junit.jupiter.api.Test;

class InstancesTest {
    @Test
    void an_object_keeps_its_number() {
        Object object = new Object();
        long number = Instances.numberOf(object);
        assertThat(Instances.numberOf(object)).isEqualTo(number);
        assertThat(Instances.numberOf(new Object())).isNotEqualTo(number);
    }

    @Test
    void an_object_that_nobody_remembered_is_unknown() {
        assertThat(Instances.find(new Object())).isNull();
        assertThat(Instances.nameOf(new Object())).isNull();
    }

    @Test
    void equal_objects_are_two() {
        String one = new String("equal");
        String other = new String("equal");
        assertThat(Instances.numberOf(one)).isNotEqualTo(Instances.numberOf(other));
    }

    @Test
    void the_first_name_stays() {
        Object object = new Object();
        Instances.name(object, "first");
        Instances.name(object, "second");
        assertThat(Instances.nameOf(object)).isEqualTo("first");
    }

    @Test
    void threads_agree_on_the_number_of_each_object() throws Exception {
        List<Object> objects = objects(20_000);
        List<List<Long>> numbers = Together.run(4, thread -> () -> numbers(objects));
        for (List<Long> other : numbers) assertThat(other).isEqualTo(numbers.get(0));
        assertThat(new HashSet<>(numbers.get(0))).hasSize(objects.size());
    }

    @Test
    void the_table_grows_while_others_insert_and_look_up() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread analyzer = new Thread(() -> {
            while (!done.get()) Instances.tidy();
        });
        analyzer.start();
        Set<Long> all = new HashSet<>();
        List<List<Object>> kept = new ArrayList<>();
        for (List<Object> objects : Together.run(3, thread -> () -> rememberAndCheck(60_000))) {
            kept.add(objects);
            all.addAll(numbers(objects));
        }
        done.set(true);
        analyzer.join();
        assertThat(all).hasSize(180_000);
        Reference.reachabilityFence(kept);
    }

    private static List<Object> rememberAndCheck(int many) {
        List<Object> objects = objects(many);
        List<Long> numbers = numbers(objects);
        if (!numbers(objects).equals(numbers)) throw new AssertionError("an object has two numbers");
        return objects;
    }

    @Test
    void dead_objects_are_forgotten() throws Exception {
        for (int i = 0; i < 1_000_000; i++) {
            Instances.numberOf(new Object());
            if (i % 10_000 == 0) Instances.tidy();
        }
        for (int i = 0; i < 50 && Instances.size() > 500_000; i++) {
            System.gc();
            Thread.sleep(20);
            Instances.tidy();
        }
        assertThat(Instances.size()).isLessThan(500_000);
        Events.drain();
    }

    private static List<Object> objects(int many) {
        List<Object> objects = new ArrayList<>();
        for (int i = 0; i < many; i++) objects.add(new Object());
        return objects;
    }

    private static List<Long> numbers(List<Object> objects) {
        List<Long> numbers = new ArrayList<>();
        for (Object object : objects) numbers.add(Instances.numberOf(object));
        return numbers;
    }
}
