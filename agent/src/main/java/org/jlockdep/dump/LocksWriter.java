package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.TreeSet;
import org.jlockdep.graph.Acquisition;
import org.jlockdep.graph.Attempt;
import org.jlockdep.graph.Doubt;
import org.jlockdep.graph.Guard;
import org.jlockdep.graph.Hold;
import org.jlockdep.graph.Link;
import org.jlockdep.graph.LockClass;
import org.jlockdep.graph.Moment;
import org.jlockdep.graph.Prediction;
import org.jlockdep.report.Finding;

/** The parts of records that say who held and wanted what. */
final class LocksWriter {
    private final Definitions definitions;

    LocksWriter(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Before the record that mentions it: a definition is a line of its own. */
    void define(Acquisition acquisition) throws IOException {
        for (Hold hold : acquisition.held()) {
            define(hold);
        }
        define(acquisition.wanted());
        if (acquisition.guard().isPresent()) {
            for (Hold hold : acquisition.guard().get().locks()) {
                define(hold);
            }
        }
        definitions.of(acquisition.stack());
    }

    private void define(Hold hold) throws IOException {
        definitions.of(hold.lockClass());
        definitions.of(hold.site());
    }

    void body(JsonGenerator json, Acquisition acquisition) throws IOException {
        moment(json, acquisition.moment());
        json.writeArrayFieldStart("held");
        for (Hold hold : acquisition.held()) {
            hold(json, hold);
        }
        json.writeEndArray();
        json.writeFieldName("wanted");
        hold(json, acquisition.wanted());
        if (acquisition.wantsNewborn()) {
            json.writeBooleanField("newborn", true);
        }
        if (acquisition.guard().isPresent()) {
            guard(json, acquisition.guard().get());
        }
        json.writeNumberField("stack", definitions.of(acquisition.stack()));
    }

    private void guard(JsonGenerator json, Guard guard) throws IOException {
        json.writeObjectFieldStart("guard");
        json.writeNumberField("tid", guard.holder());
        if (guard.isOfTask()) {
            json.writeBooleanField("task", true);
        }
        json.writeArrayFieldStart("locks");
        for (Hold hold : guard.locks()) {
            hold(json, hold);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void moment(JsonGenerator json, Moment moment) throws IOException {
        json.writeStringField("thread", moment.threadName());
        json.writeNumberField("tid", moment.threadId());
        json.writeNumberField("nanos", moment.nanosSinceStart());
        if (moment.segment().isPresent()) {
            json.writeNumberField("segment", moment.segment().get().number());
        }
        if (moment.isOfFirstThread()) {
            json.writeBooleanField("first", true);
        }
        if (moment.test().isPresent()) {
            json.writeStringField("test", moment.test().get());
        }
    }

    private void hold(JsonGenerator json, Hold hold) throws IOException {
        json.writeStartObject();
        json.writeNumberField("class", definitions.of(hold.lockClass()));
        json.writeStringField("type", hold.type());
        json.writeNumberField("lock", hold.instance());
        if (!hold.isExclusive()) {
            json.writeStringField("mode", DumpWriter.word(hold.mode()));
        }
        if (hold.permits().isPresent()) {
            json.writeNumberField("permits", hold.permits().get().taken());
            json.writeNumberField("of", hold.permits().get().all());
        }
        if (hold.onlyWay().isPresent()) {
            json.writeStringField("onlyBy", hold.onlyWay().get());
        }
        if (hold.signaller().isPresent()) {
            json.writeStringField("signaller", hold.signaller().get().word());
        }
        if (hold.attempt() != Attempt.BLOCKING) {
            json.writeStringField("attempt", DumpWriter.word(hold.attempt()));
        }
        json.writeNumberField("at", definitions.of(hold.site()));
        json.writeEndObject();
    }

    void prediction(JsonGenerator json, Finding finding) throws IOException {
        Prediction prediction = finding.prediction();
        json.writeStringField("rule", DumpWriter.word(prediction.rule()));
        json.writeStringField("level", prediction.level().label());
        json.writeArrayFieldStart("reasons");
        for (String reason : prediction.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        if (prediction.isConfirmed()) {
            json.writeStringField("confirmed", prediction.confirmation().get());
        }
        json.writeArrayFieldStart("doubts");
        for (Doubt doubt : prediction.doubts()) {
            json.writeString(doubt.word());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("usage");
        for (LockClass lockClass : classes(prediction)) {
            json.writeStringField(Integer.toString(definitions.of(lockClass)), finding.usage(lockClass));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("links");
        for (Link link : prediction.links()) {
            link(json, link);
        }
        json.writeEndArray();
    }

    private static Iterable<LockClass> classes(Prediction prediction) {
        TreeSet<LockClass> classes = new TreeSet<>();
        for (Link link : prediction.links()) {
            for (Hold hold : link.acquisition().held()) {
                classes.add(hold.lockClass());
            }
            classes.add(link.to().lockClass());
        }
        return classes;
    }

    private void link(JsonGenerator json, Link link) throws IOException {
        json.writeStartObject();
        json.writeNumberField("near", link.heldIndex());
        body(json, link.acquisition());
        json.writeEndObject();
    }
}
