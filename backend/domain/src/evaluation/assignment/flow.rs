//! Flows of least cost: shortest augmenting paths, one unit at a time, the same each time.

use std::collections::VecDeque;

struct Arc {
    to: usize,
    room: u32,
    cost: i64,
}

/// A network; each arc stands beside its reverse, at the number with the last bit turned.
pub struct Flow {
    arcs: Vec<Arc>,
    out: Vec<Vec<usize>>,
}

impl Flow {
    /// A network of so many nodes without arcs.
    pub fn new(nodes: usize) -> Self {
        Self { arcs: Vec::new(), out: vec![Vec::new(); nodes] }
    }

    /// Adds an arc for so many units at a cost each; its number.
    pub fn arc(&mut self, from: usize, to: usize, room: u32, cost: i64) -> usize {
        let number = self.arcs.len();
        self.arcs.extend([Arc { to, room, cost }, Arc { to: from, room: 0, cost: -cost }]);
        self.out[from].push(number);
        self.out[to].push(number + 1);
        number
    }

    /// Whether anything flows through an arc.
    pub fn used(&self, arc: usize) -> bool {
        self.arcs[arc ^ 1].room > 0
    }

    /// Sends `wanted` units as cheaply as possible; the cost, or `None` when they do not all fit. `steps`
    /// grows with the work done.
    pub fn send(&mut self, source: usize, sink: usize, wanted: usize, steps: &mut u64) -> Option<i64> {
        let mut cost = 0;
        for _ in 0..wanted {
            cost += self.augment(source, sink, steps)?;
        }
        Some(cost)
    }

    /// One unit along a cheapest path.
    fn augment(&mut self, source: usize, sink: usize, steps: &mut u64) -> Option<i64> {
        let nodes = self.out.len();
        let mut reached: Vec<Option<i64>> = vec![None; nodes];
        let mut by = vec![usize::MAX; nodes];
        let mut waiting = vec![false; nodes];
        let mut queue = VecDeque::from([source]);
        reached[source] = Some(0);
        while let Some(here) = queue.pop_front() {
            waiting[here] = false;
            let Some(so_far) = reached[here] else { continue };
            *steps += self.out[here].len() as u64;
            for &number in &self.out[here] {
                let arc = &self.arcs[number];
                let cost = so_far + arc.cost;
                if arc.room > 0 && reached[arc.to].is_none_or(|known| cost < known) {
                    reached[arc.to] = Some(cost);
                    by[arc.to] = number;
                    if !std::mem::replace(&mut waiting[arc.to], true) {
                        queue.push_back(arc.to);
                    }
                }
            }
        }
        let cost = reached[sink]?;
        let mut here = sink;
        while here != source {
            let number = by[here];
            self.arcs[number].room -= 1;
            self.arcs[number ^ 1].room += 1;
            here = self.arcs[number ^ 1].to;
        }
        Some(cost)
    }
}
