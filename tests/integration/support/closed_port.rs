//! An address where nobody is.

use tokio::net::TcpSocket;

use super::FakeKiva;

/// A port on loopback that is taken, and where nobody listens: whoever calls is refused.
pub struct ClosedPort(TcpSocket);

impl ClosedPort {
    pub fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        Self(socket)
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.0.local_addr().unwrap())
    }

    /// From now on a Kiva listens there.
    pub fn open(self) -> FakeKiva {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        let _inside = runtime.enter();
        let listener = self.0.listen(64).unwrap().into_std().unwrap();
        listener.set_nonblocking(false).unwrap();
        FakeKiva::on(listener)
    }
}
