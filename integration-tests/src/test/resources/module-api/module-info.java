module it.declares {
    requires org.jlockdep.api;
}
