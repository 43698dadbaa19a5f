//! Members of a `Flag` that combine others: `Access.READ | Access.WRITE` is one as well, without a name.
//!
//! CPython keeps each in its class, so that there is one of a value. Here they are made anew, and those of one value are the
//! same: `Eval::is_same`, and `_key` in the prelude.

use crate::eval::{Eval, R};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

impl Eval<'_> {
    /// `Access(3)` of a value that no member has; None where it is not valid.
    pub(in crate::eval) fn combined(&mut self, class: Id, value: &Value, span: Span) -> R<Option<Value>> {
        let is_int = match self.heap.get(class) {
            Data::Class(data) => data.info.builtin,
            _ => None,
        };
        let is_int = match is_int {
            None => false,
            Some("int") => true,
            Some(_) => return Ok(Some(self.unknown(span, "flags that are something else, too, are not evaluated"))),
        };
        let wanted = match self.plain(value) {
            Value::Int(n) => n,
            Value::Bool(b) => i64::from(b),
            Value::Big(_) => return Ok(Some(self.unknown(span, "flags of so many bits are not evaluated"))),
            _ if is_int => return Ok(None),
            other => {
                let kind = self.type_name(&other);
                let message = format!("'<' not supported between instances of '{kind}' and 'int'");
                return Err(self.raise("TypeError", span, message));
            }
        };
        let Some(members) = self.flags(class) else {
            return Ok(Some(self.unknown(span, "flags with other values than whole numbers are not evaluated")));
        };
        let bits = if wanted < 0 && !is_int { !wanted } else { wanted };
        let covered = members.iter().map(|(_, n)| *n).filter(|n| n & bits == *n).fold(0, |all, n| all | n);
        let combined = match (is_int, bits & !covered != 0) {
            // A bit without a name becomes a member of its own. Where one stands in a member of several bits, it depends on what
            // was asked before whether it has.
            (true, true) if bits > 0 && !names_each_bit(&members) => {
                return Ok(Some(self.unknown(span, "flags without a name are not evaluated")));
            }
            (false, true) => return Ok(None),
            _ if bits == wanted => wanted,
            _ => members.iter().map(|(_, n)| *n).filter(|n| n & bits == 0).fold(0, |all, n| all | n),
        };
        if let Some(member) = self.enum_by_value(class, &Value::Int(combined)) {
            return Ok(Some(member));
        }
        let member = self.instance(class, is_int.then_some(Value::Int(combined)), span);
        if let Value::Obj(id) = member
            && let Data::Instance(instance) = self.heap.get_mut(id)
        {
            for (name, value) in [("name", Value::None), ("value", Value::Int(combined))] {
                instance.attrs.insert(Name::new_static(name), value.clone());
                instance.attrs.insert(Name::new(format!("_{name}_")), value);
            }
        }
        Ok(Some(member))
    }

    /// Whether an instance is a member of an enumeration that has no name of its own.
    pub(in crate::eval) fn is_combined(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::Instance(instance)
            if matches!(instance.attrs.get("_name_"), Some(Value::None)) && self.is_flag(instance.class))
    }

    /// What stands for the name of a combined member: the names of those that it combines.
    pub(in crate::eval) fn combined_name(&self, class: Id, value: &Value) -> String {
        let Value::Int(bits) = value else { return String::new() };
        let mut members = self.flags(class).unwrap_or_default();
        members.retain(|(_, n)| *n != 0 && n & bits == *n);
        let named = members.iter().fold(0, |all, (_, n)| all | n);
        let bare = (0..63).map(|at| 1 << at).filter(|bit| *bits > 0 && bits & !named & bit != 0);
        members.extend(bare.map(|bit: i64| (bit.to_string(), bit)));
        members.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        match members.is_empty() {
            true => bits.to_string(),
            false => members.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join("|"),
        }
    }

    /// The members with their names, if all are whole numbers.
    fn flags(&self, class: Id) -> Option<Vec<(String, i64)>> {
        let value = |member: &Value| match self.enum_value(member) {
            Value::Int(n) => Some(n),
            _ => None,
        };
        let name = |member: &Value| match member {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(member) => member.attrs.get("_name_").and_then(|name| self.as_str(name)),
                _ => None,
            },
            _ => None,
        };
        let members = self.enum_members(class);
        members.iter().map(|member| Some((name(member)?.to_string(), value(member)?))).collect()
    }
}

/// Whether each bit of the members is a member itself.
fn names_each_bit(members: &[(String, i64)]) -> bool {
    let union = |all: i64, n: i64| all | n;
    let bits = members.iter().map(|(_, n)| *n).fold(0, union);
    bits == members.iter().map(|(_, n)| *n).filter(|n| n.count_ones() == 1).fold(0, union)
}
