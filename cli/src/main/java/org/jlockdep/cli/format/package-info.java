/**
 * What the command line makes of findings for other tools and for people: one file per format. The entry classes are
 * {@link org.jlockdep.cli.format.Report}, which has everything that there is to tell, and {@link
 * org.jlockdep.cli.format.Formats}, which names the formats.
 *
 * <p>A format computes no verdict and reads no file. It must not know dumps, baselines or picocli: whoever fills in the
 * report has merged the runs and compared them with the baseline before.
 */
package org.jlockdep.cli.format;
