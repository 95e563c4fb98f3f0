/**
 * The goals of the Maven plugin: {@link org.jlockdep.maven.PrepareAgentMojo} has the tests watched, the others judge what was
 * seen. All that is said of dumps comes from {@link org.jlockdep.cli.Commands}, in the words of the command line; here is
 * only what Maven knows: folders, properties, plugins, the log. A goal runs on the thread of its module, beside other
 * modules' goals: this package has no static state.
 */
package org.jlockdep.maven;
