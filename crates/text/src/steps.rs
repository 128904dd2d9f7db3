//! Counts the work of a reading in tests: time is not measured in tests, but that the work grows with the length of the
//! text and not faster is.

#[cfg(test)]
thread_local! {
    static TAKEN: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Tells that so much was done: characters read, words compared, findings held against one another.
#[cfg(test)]
pub(crate) fn take(n: usize) {
    TAKEN.with(|taken| taken.set(taken.get() + n as u64));
}

/// Counts nothing outside tests.
#[cfg(not(test))]
#[inline]
pub(crate) fn take(_: usize) {}

/// What a piece of work took.
#[cfg(test)]
pub(crate) fn of<T>(work: impl FnOnce() -> T) -> u64 {
    let before = TAKEN.with(std::cell::Cell::get);
    std::hint::black_box(work());
    TAKEN.with(std::cell::Cell::get) - before
}
