//! How wide a text may be.

/// What fits on a line of a terminal, of which more than a hundred columns are hard to read; elsewhere 80.
#[cfg(unix)]
pub(super) fn width_of(stream: &impl std::os::fd::AsFd) -> usize {
    within(terminal_size::terminal_size_of(stream))
}

#[cfg(windows)]
pub(super) fn width_of(stream: &impl std::os::windows::io::AsHandle) -> usize {
    within(terminal_size::terminal_size_of(stream))
}

fn within(size: Option<(terminal_size::Width, terminal_size::Height)>) -> usize {
    size.map_or(80, |(width, _)| usize::from(width.0).clamp(20, 100))
}
