package org.jlockdep.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jlockdep.graph.LockClass;

/** Gives what is mentioned often a number, and writes its definition before the number is used first. */
final class Definitions {
    private final JsonLines lines;
    private final Map<LockClass, Integer> classes = new HashMap<>();
    private final Map<StackTraceElement, Integer> frames = new HashMap<>();
    private final Map<IntBuffer, Integer> stacks = new HashMap<>();
    /** Asked for twice in a row: once to define it, once to mention it. */
    private List<StackTraceElement> latest;

    private int latestNumber;

    Definitions(JsonLines lines) {
        this.lines = lines;
    }

    /** Forgets all numbers. */
    void clear() {
        classes.clear();
        frames.clear();
        stacks.clear();
        latest = null;
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

    /** Without the module and the loader that a frame has since Java 9, here and there. What was read has none. */
    int of(StackTraceElement full) throws IOException {
        Integer known = frames.get(full);
        if (known == null) {
            StackTraceElement frame = new StackTraceElement(
                    full.getClassName(), full.getMethodName(), full.getFileName(), full.getLineNumber());
            known = frames.get(frame);
            return known == null ? define(frame) : known;
        }
        return known;
    }

    private int define(StackTraceElement frame) throws IOException {
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
        if (stack != latest) {
            latestNumber = number(stack);
            latest = stack;
        }
        return latestNumber;
    }

    private int number(List<StackTraceElement> stack) throws IOException {
        int[] numbers = new int[Math.min(stack.size(), DumpFormat.MAX_FRAMES)];
        for (int depth = 0; depth < numbers.length; depth++) {
            numbers[depth] = of(stack.get(depth));
        }
        Integer known = stacks.get(IntBuffer.wrap(numbers));
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
        return added(stacks, IntBuffer.wrap(numbers));
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
