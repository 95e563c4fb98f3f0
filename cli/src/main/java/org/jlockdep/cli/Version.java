package org.jlockdep.cli;

import picocli.CommandLine.IVersionProvider;

/** What the jar's manifest says; class files that are not in a jar have no version. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"jlockdep " + (version == null ? "(not packaged)" : version)};
    }
}
