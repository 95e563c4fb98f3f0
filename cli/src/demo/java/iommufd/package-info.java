/**
 * The golden example: how the Linux kernel's iommufd could deadlock with a driver, in Java.
 *
 * <p>iommufd lets user space map memory for devices. A driver in the kernel may borrow such a mapping and pin its
 * pages; when user space takes the mapping away, iommufd calls the driver's {@code unmap} callback so that it lets go.
 * One rule follows, and it is easily broken: <b>a driver must not take the same lock inside that callback and around
 * destroying its access</b>. The callback runs while the access is borrowed, and destroying waits for borrowers:
 *
 * <pre>
 *   iommufd-ioctl                          driver-close
 *   borrow the access (destroyRwsem, read)
 *                                          TestAccess.lock
 *   unmap callback: TestAccess.lock        destroy the access (destroyRwsem, write)
 * </pre>
 *
 * <p>{@link iommufd.Demo} plays this in several schedules. In nearly all of them nothing hangs, and still the two
 * orders were there to see. Names follow the kernel's source (Linux 6.2, drivers/iommu/iommufd), so that the reports
 * can be laid side by side. Java 8, no dependencies but {@code org.jlockdep.api}, which does nothing: this
 * package is also what the integration tests run.
 */
package iommufd;
