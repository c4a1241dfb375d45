//! Work that must not end with the request that started it.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Counts spawned tasks, so that the process can wait for them before it ends.
///
/// Clones share one count.
#[derive(Debug, Clone)]
pub struct Work {
    // Each task holds a receiver: the channel is closed exactly when no task is left.
    running: Arc<watch::Sender<()>>,
}

impl Default for Work {
    fn default() -> Self {
        Self { running: Arc::new(watch::Sender::new(())) }
    }
}

impl Work {
    /// Starts a task that goes on when the handle is dropped.
    pub fn spawn<T: Send + 'static>(&self, task: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
        let running = self.running.subscribe();
        tokio::spawn(async move {
            let result = task.await;
            drop(running);
            result
        })
    }

    /// How many tasks are running.
    pub fn count(&self) -> usize {
        self.running.receiver_count()
    }

    /// Waits until no task is running.
    pub async fn idle(&self) {
        self.running.closed().await;
    }
}
