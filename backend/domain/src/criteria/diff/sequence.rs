//! Which members of a list changed their place.

/// The places (in the new order) of the members that moved: `former` gives for each place of the new order the
/// place it had. The fewest members are said to have moved; of equal choices the earlier stay.
pub(super) fn moved(former: &[usize]) -> Vec<usize> {
    let mut longest: Vec<Vec<usize>> = Vec::new();
    for (place, was) in former.iter().enumerate() {
        let extended = longest.iter().filter(|kept| kept.last().is_some_and(|last| former[*last] < *was));
        let mut best = extended.max_by_key(|kept| kept.len()).cloned().unwrap_or_default();
        best.push(place);
        longest.push(best);
    }
    let kept = longest.into_iter().rev().max_by_key(Vec::len).unwrap_or_default();
    (0..former.len()).filter(|place| !kept.contains(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_fewest_members_are_said_to_have_moved() {
        for (former, due) in [
            (vec![], vec![]),
            (vec![0, 1, 2], vec![]),
            (vec![2, 0, 1], vec![0]),
            (vec![1, 2, 0], vec![2]),
            (vec![0, 3, 1, 2], vec![1]),
            (vec![1, 0, 3, 2], vec![1, 3]),
        ] {
            let found = moved(&former);
            assert_eq!(found.len(), due.len(), "{former:?}");
            let kept: Vec<_> = (0..former.len()).filter(|place| !found.contains(place)).map(|at| former[at]).collect();
            assert!(kept.windows(2).all(|pair| pair[0] < pair[1]), "{former:?} {found:?}");
        }
        assert_eq!(moved(&[2, 0, 1]), [0]);
    }
}
