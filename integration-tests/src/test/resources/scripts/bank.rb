require 'java'
java_import 'java.util.concurrent.atomic.AtomicInteger'
java_import 'java.util.concurrent.locks.ReentrantLock'

class Bank
  def initialize
    @left = ReentrantLock.new
    @right = ReentrantLock.new
  end

  def pay
    @left.lock
    @right.lock
    @right.unlock
    @left.unlock
  end

  def refund
    @right.lock
    @left.lockInterruptibly
    @left.unlock
    @right.unlock
  end
end

bank = Bank.new
both = ARGV[0] == 'both'
turn = AtomicInteger.new
first = Thread.new do
  bank.pay
  turn.set(1)
  sleep 0.005 while turn.get < 2
end
second = Thread.new do
  sleep 0.005 while turn.get < 1
  both ? bank.refund : bank.pay
  turn.set(2)
end
[first, second].each(&:join)
puts 'done'
