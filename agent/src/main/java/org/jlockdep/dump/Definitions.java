package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.LockClass;

/** Gives what is mentioned often a number, and writes its definition before the number is used first. */
final class Definitions {
    private final JsonLines lines;
    private final Map<LockClass, Integer> classes = new HashMap<>();
    private final Map<StackTraceElement, Integer> frames = new HashMap<>();
    private final Map<List<Integer>, Integer> stacks = new HashMap<>();

    Definitions(JsonLines lines) {
        this.lines = lines;
    }

    /** Forgets all numbers. */
    void clear() {
        classes.clear();
        frames.clear();
        stacks.clear();
    }

    int size() {
        return classes.size() + frames.size() + stacks.size();
    }

    int of(LockClass lockClass) throws IOException {
        Integer known = classes.get(lockClass);
        if (known != null) {
            return known;
        }
        JsonGenerator json = begin(DumpFormat.CLASS, classes.size());
        json.writeStringField("name", lockClass.name());
        json.writeStringField("kind", lockClass.kind().label());
        lines.end();
        return added(classes, lockClass);
    }

    /** Without the module and the loader that a frame has since Java 9, here and there. */
    int of(StackTraceElement full) throws IOException {
        StackTraceElement frame = new StackTraceElement(
                full.getClassName(), full.getMethodName(), full.getFileName(), full.getLineNumber());
        Integer known = frames.get(frame);
        if (known != null) {
            return known;
        }
        JsonGenerator json = begin(DumpFormat.FRAME, frames.size());
        json.writeStringField("class", frame.getClassName());
        json.writeStringField("method", frame.getMethodName());
        if (frame.getFileName() != null) {
            json.writeStringField("file", frame.getFileName());
        }
        json.writeNumberField("line", frame.getLineNumber());
        lines.end();
        return added(frames, frame);
    }

    int of(List<StackTraceElement> stack) throws IOException {
        List<Integer> numbers = new ArrayList<>(stack.size());
        for (StackTraceElement frame : stack.subList(0, Math.min(stack.size(), DumpFormat.MAX_FRAMES))) {
            numbers.add(of(frame));
        }
        Integer known = stacks.get(numbers);
        if (known != null) {
            return known;
        }
        JsonGenerator json = begin(DumpFormat.STACK, stacks.size());
        json.writeArrayFieldStart("frames");
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        lines.end();
        return added(stacks, numbers);
    }

    private JsonGenerator begin(String type, int id) throws IOException {
        JsonGenerator json = lines.begin(type);
        json.writeNumberField("id", id);
        return json;
    }

    private static <T> int added(Map<T, Integer> numbers, T key) {
        int number = numbers.size();
        numbers.put(key, number);
        return number;
    }
}
