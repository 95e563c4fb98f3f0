/**
 * The file that a run leaves behind, and what a reader makes of it. Enter by {@link org.jlockdep.dump.Journal} and
 * {@link org.jlockdep.dump.DumpWriter} on line, by {@link org.jlockdep.dump.DumpReader} and
 * {@link org.jlockdep.dump.Replay} off line. Must not know who writes when, nor how findings are shown. Jackson's
 * classes are loaded with the first writer and not before.
 *
 * <h2>The format, version 2</h2>
 *
 * <p>UTF-8 text; each line is one JSON object and ends in a line feed. A line without one is torn and lost: a killed JVM
 * leaves at most one such line, at the end. Members may come in any order, those not named here are passed over.
 *
 * <p>The first line is {@code {"format":"jlockdep","version":2}}. A reader rejects another format or version by name.
 * Every other line has a {@code type}:
 *
 * <table>
 * <caption>Types of lines</caption>
 * <tr><td>{@code run}</td><td>{@code id} its number in this file, {@code name} (unique among all runs), {@code pid},
 *     {@code host}, {@code jvm}, {@code main} class, {@code tool} version, {@code started} (milliseconds since 1970),
 *     {@code strict}, {@code attached}, {@code build} that made it,
 *     {@code service} that the program is, its {@code version} and the {@code environment} where it runs (may all be absent): what
 *     runs of different services have learnt is never judged together. All runs of a file stand behind its first line; all other lines of a run name its
 *     number as {@code run}.</td></tr>
 * <tr><td>{@code class}</td><td>defines lock class {@code id}: {@code name}, {@code kind} (the label of a
 *     {@link org.jlockdep.graph.LockKind})</td></tr>
 * <tr><td>{@code frame}</td><td>defines stack frame or site {@code id}: {@code class}, {@code method}, {@code file} (may
 *     be absent), {@code line} (negative: none; -2: native)</td></tr>
 * <tr><td>{@code stack}</td><td>defines stack {@code id}: numbers of its {@code frames}, innermost first, at most 1024</td></tr>
 * <tr><td>{@code section}</td><td>all numbers of classes, frames and stacks are forgotten and will be defined anew</td></tr>
 * <tr><td>{@code segment}</td><td>of a {@code run}: {@code id}, and the ids of the segments {@code before} it (see
 *     {@link org.jlockdep.graph.Segment}) by the thread's own order, starting and joining; those that were {@code given} by a
 *     hand-over (absent if none), and {@code how}, for people; {@code loose} if true: what is before it may be so by chance, as the
 *     thread takes whatever comes (false if absent); {@code task}, number of the task that a worker ran (absent if none); valid over sections</td></tr>
 * <tr><td>{@code acquisition}</td><td>what the graph learnt from: of a {@code run}; {@code thread}, {@code tid},
 *     {@code nanos} since the JVM's start, {@code segment} and {@code test} if known, {@code first} if true: it is the thread that the program began with (false if absent);
 *     {@code held}, outermost first, and
 *     {@code wanted}, each with {@code class}, {@code type}, {@code lock} (number of the object within its run, whose
 *     lock of the {@code class}'s kind it is: an object's monitor is another one than the lock that the object is;
 *     negative: declared, any object; of a {@code bin}, number of the bin), {@code mode} ({@code exclusive} if absent, or {@code shared}),
 *     {@code attempt}
 *     ({@code blocking} if absent, or {@code interruptible}, {@code try}, {@code timed}, {@code relock}, {@code passed}, {@code sync}),
 *     {@code signaller} of an event that the thread is to bring about, {@code task}, {@code thread}, {@code worker} (of a pool) or how many of how many signals as in {@code 3/3} (absent elsewhere),
 *     {@code permits} and {@code of} how many, if it is a semaphore (may be absent), {@code onlyBy} the class through which all ways lead to a class
 *     that is to be initialised (may be absent), {@code at} (a frame); {@code newborn} if true: the thread had made the wanted lock while it held all the others,
 *     and this is the first time that anybody takes it (false if absent); {@code guard} (may be absent): {@code locks}, as in {@code held}, that the thread with the number
 *     {@code tid} held around all that this one did, from its start until it was joined, or around the {@code task} if that is true (false if absent);
 *     {@code stack}</td></tr>
 * <tr><td>{@code writer}</td><td>a writer of lock class {@code class} was seen that held nothing else, in that {@code run} or
 *     another one of its service (if absent, as in older dumps: in all services of the file)</td></tr>
 * <tr><td>{@code finding}</td><td>of a {@code run}; {@code runs} that told one with this key; {@code fingerprint}
 *     and {@code key} (for people and scripts: readers compute them), {@code nanos}, {@code first} and {@code last} sighting
 *     and how many {@code sightings}, {@code rule}, {@code level},
 *     {@code reasons}, {@code confirmed} the fingerprint of the finding that a steered run made happen
 *     (absent if none did), {@code doubts} (words of {@link org.jlockdep.graph.Doubt}; may be absent), {@code usage} (flags by number of lock class), and the {@code links}: each has the members of an
 *     acquisition and {@code near}, the place in {@code held} of the lock at the near end, or -1 if the wanted lock is
 *     both ends. It is written again when its level has risen, and at
 *     the end.</td></tr>
 * <tr><td>{@code confirmed}</td><td>of a {@code run}, behind the finding of a deadlock: the run was steered towards the
 *     finding with this {@code fingerprint} and made it happen, in the fingerprint {@code deadlock}; names of the
 *     {@code threads} in the order of its links, and numbers of the {@code locks} that they wait for. For scripts: readers
 *     know it from the finding.</td></tr>
 * <tr><td>{@code counters}</td><td>of a {@code run}: {@code values} by name; the highest of each counts. Or of each of many
 *     {@code runs}, given by the first and last numbers of ranges that rise</td></tr>
 * <tr><td>{@code sums}</td><td>of merged dumps of so many runs that not all of their counters were kept: how many {@code runs}
 *     there were, how many {@code ended}, and the sums of {@code values} over all, as estimated from what was kept (for people and
 *     scripts: readers compute them)</td></tr>
 * <tr><td>{@code end}</td><td>of a {@code run}, or of many {@code runs} as above: it ended in an orderly way, nothing is missing</td></tr>
 * </table>
 *
 * <p>A number is defined before the line that uses it. What is written: acquisitions that changed something in the graph,
 * at most 32 of each dependency, all writers and findings. Learning them in this order gives the findings of the run, so
 * the size depends on what the program does, and not on how long. A finding brings along what it stands on, so that
 * whatever else is left out, it stays.
 *
 * <p>Limits of readers: {@link org.jlockdep.dump.DumpFormat}. A line that breaks one, or makes no sense, is lost with
 * what depends on it; the rest counts. Nothing in a dump is ever executed, loaded or deserialised.
 *
 * <p>History: version 1 came with jlockdep 0.1.0; its first files have fingerprints that knew methods too, which no reader
 * takes over. Version 2 has lock classes of kind {@code bin}; in version 1 the bins of a map were its monitor; and it knows services,
 * and what is said of many runs at once. Both are read.
 */
package org.jlockdep.dump;
