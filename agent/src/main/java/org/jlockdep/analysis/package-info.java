/**
 * The one thread that learns from events: decodes them into {@code graph.Acquisition}s, feeds the predictor and hands
 * findings on. Entry class: {@link org.jlockdep.analysis.AnalyzerThread}. It must not know how findings are shown.
 */
package org.jlockdep.analysis;
