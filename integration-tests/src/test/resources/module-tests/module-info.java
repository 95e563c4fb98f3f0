open module it.tests {
    requires org.jlockdep.api;
    requires org.junit.platform.console.standalone;
}
