package org.jlockdep.it;

import java.util.Map;

/** Who runs the sample project's tests, which are written for JUnit 5 and said in each one's own words. */
enum TestFramework {
    JUNIT_4("JUnit 4", "junit:junit:4.13.2", 8, Words.JUNIT_4),
    JUNIT_4_WITH_LISTENER("JUnit 4 with its listener", "junit:junit:4.13.2", 8, Words.JUNIT_4),
    OLDER_JUNIT_5("JUnit 5.9", "org.junit.jupiter:junit-jupiter:5.9.3", 8, Map.of()),
    JUNIT_5("JUnit 5.14", "org.junit.jupiter:junit-jupiter:5.14.4", 8, Map.of()),
    JUNIT_6("JUnit 6", "org.junit.jupiter:junit-jupiter:6.1.3", 17, Map.of()),
    TESTNG("TestNG", "org.testng:testng:7.5.1", 8, Words.TESTNG);

    private static final class Words {
        static final Map<String, String> JUNIT_4 = Map.of(
                "org.junit.jupiter.api.Assertions", "org.junit.Assert",
                "org.junit.jupiter.api.BeforeAll", "org.junit.BeforeClass",
                "org.junit.jupiter.api.Test", "org.junit.Test",
                "@BeforeAll\n    static", "@BeforeClass\n    public static",
                "@Test\n    void", "@Test\n    public void",
                "\nclass", "\npublic class");
        static final Map<String, String> TESTNG = Map.of(
                "org.junit.jupiter.api.Assertions", "org.testng.Assert",
                "org.junit.jupiter.api.BeforeAll", "org.testng.annotations.BeforeClass",
                "org.junit.jupiter.api.Test", "org.testng.annotations.Test",
                "@BeforeAll\n    static", "@BeforeClass\n    public static",
                "@Test\n    void", "@Test\n    public void",
                "\nclass", "\npublic class");
    }

    private final String label;
    private final String artifact;
    private final int release;
    private final Map<String, String> words;

    TestFramework(String label, String artifact, int release, Map<String, String> words) {
        this.label = label;
        this.artifact = artifact;
        this.release = release;
        this.words = words;
    }

    /** As the README calls it. */
    static TestFramework of(String label) {
        for (TestFramework framework : values()) if (framework.label.equals(label)) return framework;
        throw new AssertionError("the README names no such tests before: " + label);
    }

    String test(String ofJUnit5) {
        String text = ofJUnit5;
        for (Map.Entry<String, String> word : words.entrySet()) text = text.replace(word.getKey(), word.getValue());
        return text;
    }

    String pom(String ofJUnit5, String surefire) {
        String[] parts = artifact.split(":");
        String pom = ofJUnit5.replace("<groupId>org.junit.jupiter</groupId>", "<groupId>" + parts[0] + "</groupId>")
                .replace("<artifactId>junit-jupiter</artifactId>", "<artifactId>" + parts[1] + "</artifactId>")
                .replace("<version>5.14.4</version>", "<version>" + parts[2] + "</version>")
                .replace("<version>3.6.1</version>", "<version>" + surefire + "</version>")
                .replace(".source>8<", ".source>" + release + "<")
                .replace(".target>8<", ".target>" + release + "<");
        return this == JUNIT_4_WITH_LISTENER ? pom.replace("<systemPropertyVariables>", listener()) : pom;
    }

    private static String listener() {
        return Readme.block("Versions of Surefire", "xml") + "<systemPropertyVariables>";
    }
}
