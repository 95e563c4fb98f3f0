import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.locks.ReentrantLock
import java.util.concurrent.locks.ReentrantReadWriteLock

class Bank {
    def left = new ReentrantLock()
    def right = new ReentrantLock()
    def table = new ReentrantReadWriteLock()
    def permits = new Semaphore(1)

    void pay() {
        left.lock()
        right.lockInterruptibly()
        right.unlock()
        left.unlock()
    }

    void refund() {
        right.lock()
        if (!left.tryLock(1, TimeUnit.SECONDS)) throw new IllegalStateException('it is free')
        left.unlock()
        left.lock()
        left.unlock()
        right.unlock()
    }

    void read() {
        table.readLock().lock()
        permits.acquire()
        permits.release()
        table.readLock().unlock()
    }

    void write() {
        permits.acquire(1)
        table.writeLock().lock()
        table.writeLock().unlock()
        permits.release(1)
    }
}

def bank = new Bank()
def both = args[0] == 'both'
def turn = new AtomicInteger()
def first = new Thread({
    bank.pay()
    bank.read()
    turn.set(1)
    while (turn.get() < 2) Thread.sleep(5)
})
def second = new Thread({
    while (turn.get() < 1) Thread.sleep(5)
    if (both) { bank.refund(); bank.write() } else { bank.pay(); bank.read() }
    turn.set(2)
})
[first, second].each { it.start() }
[first, second].each { it.join() }
println 'done'
