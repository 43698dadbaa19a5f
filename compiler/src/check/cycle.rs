//! Rules that start jobs in a circle. Where nothing outside starts one of them, none ever starts; a circle that is
//! opened by a failure, or entered from outside, runs again and again.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::fact::Site;
use crate::graph::Workflow;
use crate::ir::{ConditionKind, JobAction, JobStatus};
use crate::source::Span;
use petgraph::algo::{astar, kosaraju_scc};
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

const CODE: Code = code(303);
const FEEDBACK: Code = code(312);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let graph = &workflow.starts;
    // It does not recurse: a chain of rules may be as long as the workflow.
    let mut circles = kosaraju_scc(graph);
    for circle in &mut circles {
        circle.sort_unstable();
    }
    circles.retain(|circle| circle.len() > 1);
    circles.sort_unstable();
    for circle in circles {
        let path = shortest(workflow, &circle);
        // The rules along the path, each with the status that it waits for.
        let rules: Vec<usize> = (0..path.len())
            .filter_map(|i| graph.edges_connecting(path[i], path[(i + 1) % path.len()]).map(|e| *e.weight()).min())
            .collect();
        let Some(first) = rules.first() else { continue };
        let names: Vec<&str> = path.iter().chain(path.first()).map(|node| &*graph[*node]).collect();
        let drawn = names.join(" → ");
        let after_failure = rules.iter().any(|i| {
            workflow.rules[*i]
                .statuses
                .iter()
                .flatten()
                .any(|s| matches!(s.status, JobStatus::Failed | JobStatus::Killed))
        });
        let entered = circle.iter().any(|node| enters(workflow, *node, &circle));
        let (code, message, note) = if after_failure {
            let note = if entered {
                "each failure starts the circle again"
            } else {
                "no rule from outside starts one of these jobs, so none starts by itself"
            };
            (FEEDBACK, "rules start jobs in a circle that opens when one fails", note)
        } else if entered {
            (FEEDBACK, "rules start jobs in a circle", "once it is entered from outside, it goes round without end")
        } else {
            (CODE, "rules start jobs in a circle, so that none ever starts", "each waits for the one before it")
        };
        let places = places(workflow, &rules);
        let mut diagnostic = Diagnostic::new(code, places[0], format!("{message}: {drawn}"))
            .here(format!("{} starts after {}", names[1], names[0]))
            .note(note);
        for (i, place) in places.into_iter().enumerate().skip(1) {
            diagnostic = diagnostic.label(place, format!("{} starts after {}", names[i + 1], names[i]));
        }
        if code == CODE {
            diagnostic =
                diagnostic.help("remove one of these rules, or let an event from outside start one of the jobs");
        }
        diagnostic = diagnostic.help(format!("if it is meant, say so with `# aiflowc: allow({code})` on this line"));
        diagnostics.push(traced(diagnostic, &workflow.rules[*first].rule.site));
    }
}

/// Where the rules are: each at its own call, or where several share one, at the call of the user's that led there.
fn places(workflow: &Workflow<'_>, rules: &[usize]) -> Vec<Span> {
    let ways: Vec<Vec<Span>> = rules.iter().map(|rule| way(&workflow.rules[*rule].rule.site)).collect();
    let is_own = |i: usize, place: Span| ways.iter().enumerate().all(|(j, way)| j == i || !way.contains(&place));
    let own = |(i, way): (usize, &Vec<Span>)| way.iter().copied().find(|place| is_own(i, *place)).unwrap_or(way[0]);
    ways.iter().enumerate().map(own).collect()
}

/// A place, and the calls that led there, the innermost first.
fn way(site: &Site) -> Vec<Span> {
    let calls = std::iter::successors(site.trace.as_deref(), |call| call.caller.as_deref());
    std::iter::once(site.span).chain(calls.map(|call| call.span)).collect()
}

/// The shortest way round, starting at the job that is defined first.
fn shortest(workflow: &Workflow<'_>, circle: &[NodeIndex]) -> Vec<NodeIndex> {
    let graph = &workflow.starts;
    let start = circle[0];
    let inside = |node: NodeIndex| circle.binary_search(&node).is_ok();
    let mut successors: Vec<NodeIndex> = graph.neighbors(start).filter(|node| inside(*node)).collect();
    successors.sort_unstable();
    successors
        .into_iter()
        .filter(|next| *next != start)
        .filter_map(|next| astar(graph, next, |node| node == start, |_| 1_u32, |_| 0))
        .min_by_key(|(length, _)| *length)
        .map(|(_, mut path)| {
            // The path ends where the circle starts.
            path.pop();
            path.insert(0, start);
            path
        })
        .unwrap_or_default()
}

/// Whether something outside the circle can start a job of it: a rule that waits for none of its jobs.
fn enters(workflow: &Workflow<'_>, node: NodeIndex, circle: &[NodeIndex]) -> bool {
    let graph = &workflow.starts;
    let name = &graph[node];
    let inside = |job: &str| circle.iter().any(|node| *graph[*node] == *job);
    let by_schedule =
        workflow.jobs.get(name).and_then(|job| job.config).is_some_and(|config| config.schedule.is_some());
    by_schedule
        || workflow.rules_on(name).any(|rule| {
            let outside = |status: &Option<crate::ir::JobStatusEvent>| match status {
                Some(status) => status.workflow != workflow.name || !inside(&status.job),
                None => true,
            };
            matches!(rule.rule.action, JobAction::Start | JobAction::Restart)
                && match rule.rule.condition.kind {
                    ConditionKind::Any => rule.statuses.iter().any(outside),
                    ConditionKind::All => rule.statuses.iter().all(outside),
                }
        })
        || graph.edges_directed(node, petgraph::Direction::Incoming).any(|edge| {
            !circle.contains(&edge.source()) && {
                workflow.rules[*edge.weight()].rule.condition.kind == ConditionKind::Any
            }
        })
}
