package org.jlockdep.options;

/** Which program a JVM is, among many others; what is not known is empty. Immutable. */
public final class Labels {
    static final Labels NONE = new Labels("", "", "");

    private final String service;
    private final String version;
    private final String environment;

    Labels(String service, String version, String environment) {
        this.service = service;
        this.version = version;
        this.environment = environment;
    }

    public String service() {
        return service;
    }

    public String version() {
        return version;
    }

    public String environment() {
        return environment;
    }

    /** With others in place of those that are empty. */
    Labels orElse(Labels others) {
        return new Labels(
                service.isEmpty() ? others.service : service,
                version.isEmpty() ? others.version : version,
                environment.isEmpty() ? others.environment : environment);
    }
}
