package org.jlockdep.bench;

import java.util.List;
import java.util.Locale;

/** Experiments that go into one table. */
enum Group {
    MACRO("Well-known programs at work, for one operation") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).macro();
        }
    },
    START("Whole programs, from start to end") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).start();
        }
    },
    MICRO("One lock, or two, around next to nothing") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return MicroBenchmark.all(settings, jvm);
        }
    },
    DEEP("A chain of synchronized calls, for one link") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).deep();
        }
    },
    STORM("Random pairs of locks in one order, for one pair") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).storm();
        }
    },
    WAITS("Waits for another thread, with nothing held, for one of them") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).waits();
        }
    },
    MEMORY("Many of one kind: live heap after collection") {
        @Override
        List<Experiment> experiments(Settings settings, Jvm jvm) {
            return new Workloads(settings, jvm).memory();
        }
    };

    private final String title;

    Group(String title) {
        this.title = title;
    }

    abstract List<Experiment> experiments(Settings settings, Jvm jvm);

    String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
