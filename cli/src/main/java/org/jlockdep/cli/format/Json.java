package org.jlockdep.cli.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.jlockdep.names.ForeignText;

/** The dialects of JSON that we write. */
final class Json {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    private Json() {}

    /** For people and tools: one value a line, the same on every platform. Closing it leaves the writer open. */
    static JsonGenerator pretty(Writer out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setCharacterEscapes(new VisibleText(""))
                .setPrettyPrinter(PRETTY);
    }

    /** For one line. Closing it leaves the writer open. */
    static JsonGenerator compact(Writer out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setCharacterEscapes(new VisibleText(""));
    }

    /** For a script element: nothing in it can end the element or begin a comment. */
    static JsonGenerator forScriptElement(Writer out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setCharacterEscapes(new VisibleText("<>&"));
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Whoever looks at the file sees all that is in it, and whoever parses it gets names as they are. */
    private static final class VisibleText extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7F;
        private final int[] escapes = standardAsciiEscapesForJSON();

        /** @param markup characters of ASCII that may not stand for themselves */
        VisibleText(String markup) {
            markup.chars().forEach(c -> escapes[c] = ESCAPE_STANDARD);
            escapes[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return ForeignText.isVisible(character) ? null : new SerializedString(String.format("\\u%04X", character));
        }
    }
}
