package org.jlockdep.cli.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats by the name that the user gives. */
public enum Formats {
    TEXT {
        @Override
        public Format format() {
            return text();
        }
    },
    BRIEF {
        @Override
        public Format format() {
            return new BriefReport();
        }
    },
    JSON {
        @Override
        public Format format() {
            return new JsonReport(text());
        }
    },
    SARIF {
        @Override
        public Format format() {
            return new SarifReport(SarifLimits.GITHUB);
        }
    },
    JUNIT {
        @Override
        public Format format() {
            return new JUnitReport(text());
        }
    },
    DOT {
        @Override
        public Format format() {
            return new DotReport();
        }
    },
    HTML {
        @Override
        public Format format() {
            return new HtmlReport(new JsonReport(text()));
        }
    },
    GITHUB {
        @Override
        public Format format() {
            Optional<Path> summary =
                    Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY")).map(Path::of);
            return new GithubReport(summary, new StepSummary(text(), StepSummary.GITHUB_BYTES));
        }
    };

    /** As deep as the agent's own reports are by default. */
    private static final int DEPTH = 32;

    public abstract Format format();

    private static TextReport text() {
        return new TextReport(DEPTH);
    }

    /** What the user writes, and what completion offers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
