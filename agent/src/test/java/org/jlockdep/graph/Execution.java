package org.jlockdep.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays what the run time would report: threads that nest locks and release them all, re-entrant acquisitions left out,
 * a writer that holds nothing told by itself.
 */
final class Execution {
    private final Predictor predictor;
    private final List<Prediction> told = new ArrayList<>();
    private final Map<String, Long> threads = new HashMap<>();
    private long clock;

    Execution() {
        this(false);
    }

    Execution(boolean strict) {
        this(new Predictor(Budget.standard(), strict));
    }

    Execution(Predictor predictor) {
        this.predictor = predictor;
    }

    /** One thread takes these locks, each inside the one before, and releases them. Returns what was told meanwhile. */
    List<Prediction> nest(String thread, Step... steps) {
        List<Prediction> news = new ArrayList<>();
        List<Step> held = new ArrayList<>();
        for (Step step : steps) {
            if (held.stream().noneMatch(step::isReentrantIn)) {
                news.addAll(want(thread, held, step));
            }
            held.add(step);
        }
        return news;
    }

    /** One thread wants a lock while it holds exactly these. */
    List<Prediction> want(String thread, List<Step> held, Step wanted) {
        List<Prediction> news = held.isEmpty() ? alone(wanted) : predictor.observe(acquisition(thread, held, wanted));
        told.addAll(news);
        return news;
    }

    /** The same for the first time that anybody takes the lock, by the thread that made it while it held these. */
    List<Prediction> wantNewborn(String thread, List<Step> held, Step wanted) {
        List<Prediction> news =
                predictor.observe(acquisition(thread, held, wanted).ofNewborn());
        told.addAll(news);
        return news;
    }

    private List<Prediction> alone(Step wanted) {
        boolean queues = wanted.mode() == Mode.EXCLUSIVE && wanted.attempt() != Attempt.TRY;
        return queues ? predictor.sawWriter(wanted.lockClass()) : List.of();
    }

    /** One thread nests these locks in this segment of its life. */
    List<Prediction> nest(String thread, Segment segment, Step outer, Step inner) {
        Acquisition seen = acquisition(thread, List.of(outer), inner);
        return nest(seen, seen.moment().in(segment));
    }

    /** The same while a test runs. */
    List<Prediction> nestInTest(String test, String thread, Segment segment, Step outer, Step inner) {
        Acquisition seen = acquisition(thread, List.of(outer), inner);
        return nest(seen, seen.moment().in(segment).during(test));
    }

    private List<Prediction> nest(Acquisition seen, Moment moment) {
        List<Prediction> news = predictor.observe(new Acquisition(
                moment, seen.held(), seen.wanted(), seen.wanted().site()));
        told.addAll(news);
        return news;
    }

    Acquisition acquisition(String thread, List<Step> held, Step wanted) {
        long id = threads.computeIfAbsent(thread, name -> threads.size() + 1L);
        List<Hold> holds = held.stream().map(Step::hold).toList();
        return new Acquisition(
                new Moment(thread, id, clock++),
                holds,
                wanted.hold(),
                wanted.hold().site());
    }

    Predictor predictor() {
        return predictor;
    }

    /** Everything so far, in order. */
    List<Prediction> told() {
        return told;
    }

    /** The last telling of each finding. */
    List<Prediction> findings() {
        Map<String, Prediction> last = new java.util.LinkedHashMap<>();
        told.forEach(prediction -> last.put(prediction.key(), prediction));
        return List.copyOf(last.values());
    }

    List<Prediction> findingsFrom(Level least) {
        return findings().stream()
                .filter(prediction -> prediction.level().compareTo(least) >= 0)
                .toList();
    }
}
