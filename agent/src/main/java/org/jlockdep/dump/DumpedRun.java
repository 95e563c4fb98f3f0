package org.jlockdep.dump;

import java.util.Objects;

/** One JVM's life with the agent in it. Two are the same run if they have the same id and service. Immutable. */
public final class DumpedRun implements Comparable<DumpedRun> {
    private final String id;
    private final long pid;
    private final String host;
    private final String jvm;
    private final String mainClass;
    private final String toolVersion;
    private final long startedMillis;
    private final boolean strict;
    private final boolean attached;
    private final String buildId;
    private final String service;
    private final String version;
    private final String environment;

    private DumpedRun(Builder from) {
        this.pid = from.pid;
        this.host = Objects.requireNonNull(from.host);
        this.jvm = Objects.requireNonNull(from.jvm);
        this.mainClass = Objects.requireNonNull(from.mainClass);
        this.toolVersion = Objects.requireNonNull(from.toolVersion);
        this.startedMillis = from.startedMillis;
        this.strict = from.strict;
        this.attached = from.attached;
        this.buildId = Objects.requireNonNull(from.buildId);
        this.service = Objects.requireNonNull(from.service);
        this.version = Objects.requireNonNull(from.version);
        this.environment = Objects.requireNonNull(from.environment);
        this.id = from.id.isEmpty() ? pid + "@" + host + "@" + startedMillis : from.id;
    }

    /** What is known of a run; what is not said is empty. */
    public static final class Builder {
        private String id = "";
        private long pid;
        private String host = "";
        private String jvm = "";
        private String mainClass = "";
        private String toolVersion = "";
        private long startedMillis;
        private boolean strict;
        private boolean attached;
        private String buildId = "";
        private String service = "";
        private String version = "";
        private String environment = "";

        /** By default made of process id, host and start. */
        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder process(long number, String ofHost, long startedAtMillis) {
            pid = number;
            host = ofHost;
            startedMillis = startedAtMillis;
            return this;
        }

        public Builder program(String ofMainClass, String onJvm) {
            mainClass = ofMainClass;
            jvm = onJvm;
            return this;
        }

        public Builder agent(String version, boolean isStrict, boolean wasAttached) {
            toolVersion = version;
            strict = isStrict;
            attached = wasAttached;
            return this;
        }

        public Builder ofBuild(String givenId) {
            buildId = givenId;
            return this;
        }

        /** Which service of many the program is; empty if nobody said so. */
        public Builder labelled(String ofService, String ofVersion, String inEnvironment) {
            service = ofService;
            version = ofVersion;
            environment = inEnvironment;
            return this;
        }

        public DumpedRun build() {
            return new DumpedRun(this);
        }
    }

    /** Unlike that of any other run. */
    public String id() {
        return id;
    }

    /** For people; two runs can have the same. */
    public String name() {
        return mainClass.isEmpty() ? id : mainClass + "/" + pid;
    }

    public long pid() {
        return pid;
    }

    public String host() {
        return host;
    }

    public String jvm() {
        return jvm;
    }

    public String mainClass() {
        return mainClass;
    }

    public String toolVersion() {
        return toolVersion;
    }

    /** Since 1970; 0 if it is not known. */
    public long startedMillis() {
        return startedMillis;
    }

    public boolean isStrict() {
        return strict;
    }

    /** Was the agent attached to a JVM that ran already? */
    public boolean isAttached() {
        return attached;
    }

    /** Which build made it; empty if it is not known. */
    public String buildId() {
        return buildId;
    }

    /** Of which service it is a JVM: runs of others are other programs. Empty if it is not known. */
    public String service() {
        return service;
    }

    /** Of the service; empty if it is not known. */
    public String version() {
        return version;
    }

    /** Where the service is deployed, such as production; empty if it is not known. */
    public String environment() {
        return environment;
    }

    @Override
    public int compareTo(DumpedRun other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : service.compareTo(other.service);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DumpedRun
                && id.equals(((DumpedRun) other).id)
                && service.equals(((DumpedRun) other).service);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
