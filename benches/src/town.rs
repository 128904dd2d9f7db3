//! An organisation on SQLite whose one account leads to the made-up site.

use std::sync::Arc;

use anyhow::{Result, ensure};
use dialogue::fetch::{Swept, fetch_page};
use kernel::{Actor, Scope};
use people::{AssignRole, Context, Days};
use testkit::{Engine, World};

use crate::site::{Site, To};

/// As many as the measurements of the inbox ask for.
pub(crate) const N_COMMENTS: u64 = 100_000;

/// The organisation. Its folder is removed with it.
pub(crate) struct Town {
    pub(crate) cx: Context,
    pub(crate) site: Arc<Site>,
    pub(crate) world: World,
}

impl Town {
    pub(crate) async fn new() -> Self {
        let world = World::on(Engine::Sqlite).await;
        let site = Arc::new(Site::new(world.clock.clone(), N_COMMENTS));
        let mut cx = world.cx.clone();
        cx.connect = Arc::new(To(site.clone()));
        Self { cx, site, world }
    }

    /// Fetches pages until the site has shown so many comments.
    pub(crate) async fn fetch_until(&self, n_comments: u64) -> Result<()> {
        while self.site.n_shown() < n_comments.min(N_COMMENTS) {
            let swept = fetch_page(&self.cx, self.world.account).await?;
            ensure!(swept == Swept::GoesOn, "the sweep ended after {} comments", self.site.n_shown());
        }
        Ok(())
    }

    /// Somebody who reads all accounts: the administrator, to whom the role is given.
    pub(crate) async fn reader(&self) -> Result<Actor> {
        let administrator = &self.world.administrator;
        let order = AssignRole {
            person: administrator.id().expect("the administrator is a person"),
            role: "communicator".to_owned(),
            scope: Scope::All,
            days: Days::from(kernel::calendar::date_of(self.cx.now())),
        };
        let person = order.person;
        let assignment = people::assign_role(&self.cx, administrator, order).await?;
        people::give_mandate(&self.cx, &self.world.manager, assignment).await?;
        Ok(people::actor(&self.cx, person).await?.expect("the administrator is there"))
    }
}
