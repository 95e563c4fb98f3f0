package org.jlockdep.cli.format;

/**
 * What a reader of SARIF takes. The limits of findings are for one run, and we write one run however many were merged.
 *
 * @param locations of one finding, without those of its code flows
 * @param flowLocations of all code flows of one finding
 * @param gzipBytes size of the whole file when it is compressed
 */
record SarifLimits(int findings, int locations, int flowLocations, int gzipBytes) {
    static final SarifLimits GITHUB = new SarifLimits(25_000, 1_000, 10_000, 10_000_000);
}
