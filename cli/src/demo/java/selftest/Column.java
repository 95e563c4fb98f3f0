package selftest;

/** Which locks a row is played with, and in which mode where the row does not say. */
enum Column {
    MON_BLOCK("mon.blk", MonitorBlock.class, false, Mutex.class),
    MON_METHOD("mon.mth", MonitorMethod.class, false, Mutex.class),
    LOCK("RL", Mutex.class, false, Mutex.class),
    RW_WRITE("RW.w", ReadWrite.class, false, Mutex.class),
    RW_READ("RW.r", ReadWrite.class, true, Mutex.class),
    SL_WRITE("SL.w", Stamped.class, false, Mutex.class),
    SL_READ("SL.r", Stamped.class, true, Mutex.class),
    PERMIT("sem", Permit.class, false, Mutex.class),
    FAIR_LOCK("RL.fair", FairMutex.class, false, FairMutex.class),
    FAIR_WRITE("RW.fairw", FairReadWrite.class, false, FairMutex.class),
    FAIR_READ("RW.fairr", FairReadWrite.class, true, FairMutex.class),
    RW_LOCK("RW+RL", ReadWrite.class, false, Mutex.class),
    RW_MON("RW+mon", ReadWrite.class, false, MonitorBlock.class),
    SL_LOCK("SL+RL", Stamped.class, false, Mutex.class),
    SL_MON("SL+mon", Stamped.class, false, MonitorBlock.class);

    final String heading;
    final Class<? extends Subject> type;
    final boolean shared;
    /** For locks that a row wants to be of another kind. */
    final Class<? extends Subject> other;

    Column(String heading, Class<? extends Subject> type, boolean shared, Class<? extends Subject> other) {
        this.heading = heading;
        this.type = type;
        this.shared = shared;
        this.other = other;
    }
}
