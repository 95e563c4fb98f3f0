package org.jlockdep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How each test of a suite ended: well, skipped, or with which kind of exception. Some tests have one name, so each name has
 * the sorted list of its ends.
 */
record SuiteResults(Map<String, List<String>> ends, AgentRun run) {
    /** @param reports the folder with JUnit's XML */
    static SuiteResults read(Path reports, AgentRun run) {
        assertThat(reports).as("what this run wrote: %s", run).isDirectory();
        Map<String, List<String>> ends = new TreeMap<>();
        for (Path file : Build.list(reports)) {
            try (InputStream in = Files.newInputStream(file)) {
                read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in), ends);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (XMLStreamException e) {
                throw new AssertionError(file + " is no report: " + run, e);
            }
        }
        ends.values().forEach(list -> list.sort(null));
        return new SuiteResults(ends, run);
    }

    private static void read(XMLStreamReader xml, Map<String, List<String>> ends) throws XMLStreamException {
        String test = "";
        String end = "";
        while (xml.hasNext()) {
            int event = xml.next();
            String tag = xml.hasName() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT && tag.equals("testcase")) {
                test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                end = "passed";
            } else if (event == XMLStreamConstants.START_ELEMENT && tag.matches("failure|error|skipped")) {
                end = tag + " " + xml.getAttributeValue(null, "type");
            } else if (event == XMLStreamConstants.END_ELEMENT && tag.equals("testcase")) {
                ends.computeIfAbsent(test, name -> new ArrayList<>()).add(end);
            }
        }
    }

    int size() {
        return ends.values().stream().mapToInt(List::size).sum();
    }

    /** What ended otherwise there, and what is missing here: for each such test how it ended here. */
    List<String> otherThan(SuiteResults other) {
        List<String> differences = new ArrayList<>();
        ends.forEach((test, ended) -> {
            if (!ended.equals(other.ends.get(test))) {
                differences.add(test + ": " + ended);
            }
        });
        other.ends.keySet().stream()
                .filter(test -> !ends.containsKey(test))
                .forEach(test -> differences.add(test + ": missing"));
        return differences;
    }
}
