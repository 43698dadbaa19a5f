//! Expressions.

use super::ops::Gaps;
use super::ops::Next;
use super::unordered::Gathered;
use super::{Eval, R, Truth};
use crate::heap::{Data, Dict, Generator, Id, Iter, Key};
use crate::layout::Layout;
use crate::value::{Str, UnknownId, Value};
use num_bigint::BigInt;
use ruff_python_ast::{self as ast, BoolOp, Comprehension, Expr, Number, Operator, UnaryOp};
use ruff_text_size::{Ranged, TextRange};
use std::rc::Rc;

/// Copying so many bytes with each piece that is put behind them takes longer than all else.
const LONG: usize = 256;

/// What a comprehension gives, and why its order is not known, if it is not.
type Combined<T> = (Vec<T>, Option<UnknownId>);

impl<'a> Eval<'a> {
    /// Evaluates an expression.
    pub(crate) fn expr(&mut self, expr: &'a Expr) -> R<Value> {
        self.tick_at(expr)?;
        if self.frame.yields.are_logged() {
            return self.logged(expr);
        }
        match expr {
            Expr::Name(e) => self.load(e),
            Expr::BooleanLiteral(e) => Ok(Value::Bool(e.value)),
            Expr::NoneLiteral(_) => Ok(Value::None),
            Expr::NumberLiteral(e) => self.number_literal(e),
            // Chains of calls and attributes are deep trees.
            _ => stacker::maybe_grow(64 << 10, 2 << 20, || self.compound(expr)),
        }
    }

    pub(super) fn compound(&mut self, expr: &'a Expr) -> R<Value> {
        match expr {
            Expr::Name(e) => self.load(e),
            Expr::StringLiteral(e) => {
                let (span, text) = (self.span(e.range), e.value.to_str());
                // What is no character of its own cannot be kept, and is read as that one.
                if text.contains(char::REPLACEMENT_CHARACTER) && names_surrogate(self.sources.text(span)) {
                    return Ok(self.unknown(span, "a text with half a surrogate pair is not evaluated"));
                }
                let birth = self.birth(span);
                Ok(Value::Str(Str { text: text.into(), birth }))
            }
            Expr::NumberLiteral(e) => self.number_literal(e),
            Expr::BooleanLiteral(e) => Ok(Value::Bool(e.value)),
            Expr::NoneLiteral(_) => Ok(Value::None),
            Expr::EllipsisLiteral(_) => Ok(Value::Ellipsis),
            Expr::BytesLiteral(e) => Ok(Value::Bytes(e.value.bytes().collect::<Vec<u8>>().into())),
            Expr::Call(e) => self.call_expr(e),
            Expr::Attribute(e) => {
                let object = self.expr(&e.value)?;
                self.member(&object, &e.attr)
            }
            Expr::Subscript(e) => {
                let object = self.expr(&e.value)?;
                let key = self.expr(&e.slice)?;
                self.item(&object, &key, e.range)
            }
            Expr::BinOp(e) => {
                if let Some(result) = self.quick_int(expr) {
                    return Ok(Value::Int(result));
                }
                if !e.left.is_bin_op_expr() {
                    let left = self.expr(&e.left)?;
                    let right = self.expr(&e.right)?;
                    return self.binary(&left, e.op, &right, e.range);
                }
                // A long chain of operators is a deep tree: its left spine is walked in a loop.
                let mut spine = vec![e];
                while let Expr::BinOp(left) = spine[spine.len() - 1].left.as_ref() {
                    spine.push(left);
                }
                let mut value = self.expr(&spine[spine.len() - 1].left)?;
                for e in spine.into_iter().rev() {
                    let right = self.expr(&e.right)?;
                    value = self.binary(&value, e.op, &right, e.range)?;
                }
                Ok(value)
            }
            Expr::UnaryOp(e) => {
                let value = self.expr(&e.operand)?;
                match e.op {
                    UnaryOp::Not => Ok(match self.truth(&value, e.operand.range())? {
                        Truth::True => Value::Bool(false),
                        Truth::False => Value::Bool(true),
                        Truth::Unknown(why) => self.element_of(why, self.span(e.range)),
                    }),
                    op => self.unary(op, &value, e.range),
                }
            }
            Expr::BoolOp(e) => self.bool_op(e.op, &e.values),
            Expr::Compare(e) => self.compare_expr(e),
            Expr::If(e) => match self.holds(&e.test)? {
                Truth::True => self.expr(&e.body),
                Truth::False => self.expr(&e.orelse),
                Truth::Unknown(why) => {
                    self.explore_value(why, e.test.range(), |v| v.expr(&e.body), |v| v.expr(&e.orelse))
                }
            },
            Expr::List(e) => {
                let items = self.elements(&e.elts)?;
                Ok(match items {
                    Ok((items, None)) => self.list(items, self.span(e.range)),
                    Ok((items, Some(why))) => self.unordered(Data::List(items), why, self.span(e.range)),
                    Err(why) => self.element_of(why, self.span(e.range)),
                })
            }
            Expr::Tuple(e) => {
                let items = self.elements(&e.elts)?;
                Ok(match items {
                    Ok((items, None)) => self.tuple(items, self.span(e.range)),
                    Ok((items, Some(why))) => self.unordered(Data::Tuple(items.into()), why, self.span(e.range)),
                    Err(why) => self.element_of(why, self.span(e.range)),
                })
            }
            Expr::Set(e) => {
                let items = match self.elements(&e.elts)? {
                    Ok(items) => items,
                    Err(why) => return Ok(self.element_of(why, self.span(e.range))),
                };
                let set = self.make_set_of(items, e.range)?;
                Ok(match set {
                    Ok(set) => self.object(Data::Set(set), self.span(e.range)),
                    Err(why) => self.element_of(why, self.span(e.range)),
                })
            }
            Expr::Dict(e) => self.dict_expr(e),
            Expr::FString(e) => self.f_string(e),
            Expr::Lambda(e) => self.lambda(e),
            Expr::ListComp(e) => {
                let elt = &e.elt;
                let collected = self.comprehension(&e.generators, |v| v.expr(elt), Data::List)?;
                Ok(match collected {
                    Ok((items, None)) => self.list(items, self.span(e.range)),
                    Ok((items, Some(why))) => self.unordered(Data::List(items), why, self.span(e.range)),
                    Err(why) => self.element_of(why, self.span(e.range)),
                })
            }
            Expr::Generator(e) => self.generator(e),
            Expr::SetComp(e) => {
                let elt = &e.elt;
                let collected = self.comprehension(&e.generators, |v| v.expr(elt), Data::List)?;
                let set = match collected {
                    Ok(items) => self.make_set_of(items, e.range)?,
                    Err(why) => Err(why),
                };
                Ok(match set {
                    Ok(set) => self.object(Data::Set(set), self.span(e.range)),
                    Err(why) => self.element_of(why, self.span(e.range)),
                })
            }
            Expr::DictComp(e) => {
                let Some(key) = &e.key else {
                    self.unsupported(e.range, "unpacking in a dict comprehension", "write a loop")?;
                    return Ok(Value::None);
                };
                // Up to 3.7 the value is evaluated before the key.
                let pair = |v: &mut Self| {
                    let value = v.expr(&e.value)?;
                    Ok((v.expr(key)?, value))
                };
                let collected = self.comprehension(&e.generators, pair, |pairs| Data::Dict(numbered(pairs)))?;
                let (items, order) = match collected {
                    Ok(items) => items,
                    Err(why) => return Ok(self.element_of(why, self.span(e.range))),
                };
                let mut dict = Dict::default();
                for (key, value) in items {
                    match self.key(&key, e.range)? {
                        Ok(k) => {
                            if let (Some(why), Some(there)) = (order, dict.get(&k))
                                && !(self.alike(&there.0, &key) && self.alike(&there.1, &value))
                            {
                                return Ok(self.element_of(why, self.span(e.range)));
                            }
                            insert(&mut dict, k, key, value);
                        }
                        Err(why) => return Ok(self.element_of(why, self.span(e.range))),
                    }
                }
                Ok(match order {
                    Some(why) => self.unordered(Data::Dict(dict), why, self.span(e.range)),
                    None => self.object(Data::Dict(dict), self.span(e.range)),
                })
            }
            Expr::Named(e) => {
                let value = self.expr(&e.value)?;
                // It binds outside of the comprehensions that it stands in.
                let scope = match self.frame.function_scope {
                    Some(scope) if !self.frame.class_body => scope,
                    None if !self.frame.class_body => self.frame.globals,
                    _ => self.frame.scope,
                };
                let inner = std::mem::replace(&mut self.frame.scope, scope);
                let outcome = self.assign(&e.target, value.clone());
                self.frame.scope = inner;
                outcome.map(|()| value)
            }
            Expr::Slice(e) => {
                let mut part = |part: &'a Option<Box<Expr>>| match part {
                    Some(part) => self.expr(part),
                    None => Ok(Value::None),
                };
                let parts = [part(&e.lower)?, part(&e.upper)?, part(&e.step)?];
                Ok(self.object(Data::Slice(Rc::new(parts)), self.span(e.range)))
            }
            Expr::Starred(e) => {
                self.unsupported(e.range, "a starred expression here", "unpack it in a list or a call")?;
                Ok(Value::None)
            }
            Expr::Yield(e) => self.yield_expr(e),
            Expr::YieldFrom(e) => self.yield_from(e),
            Expr::Await(e) => self.await_expr(e),
            Expr::TString(_) => {
                self.unsupported(expr.range(), "a template string", "use an f-string")?;
                Ok(Value::None)
            }
            Expr::IpyEscapeCommand(_) => {
                self.unsupported(expr.range(), "an IPython command", "leave it out")?;
                Ok(Value::None)
            }
        }
    }

    fn number_literal(&mut self, e: &'a ast::ExprNumberLiteral) -> R<Value> {
        Ok(match &e.value {
            Number::Int(n) => match n.as_i64() {
                Some(n) => Value::Int(n),
                None => {
                    let digits = n.to_string();
                    if digits.len() > 300_000 {
                        return Err(self.limit(self.span(e.range), "an integer of more than a million bits".to_owned()));
                    }
                    Value::big(parse_big(&digits))
                }
            },
            Number::Float(f) => Value::Float(*f),
            Number::Complex { .. } => self.unknown(self.span(e.range), "complex numbers are not evaluated"),
        })
    }

    /// The elements of a display; an unknown iterable that is unpacked makes the whole unknown.
    fn elements(&mut self, elts: &'a [Expr]) -> R<Result<Gathered, UnknownId>> {
        let mut items = Vec::with_capacity(elts.len());
        let mut order = None;
        let mut unknown = None;
        for elt in elts {
            if let Expr::Starred(starred) = elt {
                let value = self.expr(&starred.value)?;
                match self.gather(&value, starred.range)? {
                    Ok((values, why)) => {
                        items.extend(values);
                        order = order.or(why);
                    }
                    Err(why) => unknown = unknown.or(Some(why)),
                }
            } else {
                items.push(self.expr(elt)?);
            }
        }
        Ok(match unknown {
            Some(why) => Err(self.some_like(why, Data::List(items), self.frame.site)),
            None => Ok((items, order)),
        })
    }

    pub(crate) fn make_set(&mut self, items: Vec<Value>, range: TextRange) -> R<Result<Dict, UnknownId>> {
        let mut set = Dict::default();
        for item in items {
            match self.key(&item, range)? {
                Ok(key) => {
                    set.entry(key).or_insert((item, Value::None));
                }
                Err(why) => return Ok(Err(why)),
            }
        }
        Ok(Ok(set))
    }

    /// The same of elements whose order may not be known: which of two equal ones stays may not be either.
    pub(crate) fn make_set_of(
        &mut self,
        (items, order): (Vec<Value>, Option<UnknownId>),
        range: TextRange,
    ) -> R<Result<Dict, UnknownId>> {
        let Some(why) = order else { return self.make_set(items, range) };
        let set = self.make_set(items.clone(), range)?;
        if let Ok(set) = &set
            && set.len() < items.len()
        {
            for item in items {
                let Ok(key) = self.key(&item, range)? else { continue };
                if !set.get(&key).is_some_and(|(first, _)| self.alike(first, &item)) {
                    return Ok(Err(why));
                }
            }
        }
        Ok(set)
    }

    fn dict_expr(&mut self, e: &'a ast::ExprDict) -> R<Value> {
        let mut pairs = Vec::with_capacity(e.items.len());
        for item in &e.items {
            let key = item.key.as_ref().map(|key| self.expr(key)).transpose()?;
            pairs.push((key, self.expr(&item.value)?));
        }
        let mut dict = Dict::default();
        let mut unknown = None;
        let mut lost = Vec::new();
        for (item, (key, value)) in e.items.iter().zip(pairs) {
            match key {
                Some(key) => match self.key(&key, item.range())? {
                    Ok(k) => insert(&mut dict, k, key, value),
                    Err(why) => {
                        unknown = unknown.or(Some(why));
                        lost.push((key, value));
                    }
                },
                None => match self.sure_entries(&value, item.value.range())? {
                    Some(Ok(other)) => {
                        for (k, (key, value)) in other {
                            insert(&mut dict, k, key, value);
                        }
                    }
                    Some(Err(why)) => unknown = unknown.or(Some(why)),
                    None => {
                        let span = self.span(item.value.range());
                        let kind = self.type_name(&value);
                        return Err(self.raise("TypeError", span, format!("'{kind}' object is not a mapping")));
                    }
                },
            }
        }
        Ok(match unknown {
            Some(why) => {
                let pairs = dict.into_values().chain(lost).collect();
                let span = self.span(e.range);
                Value::Unknown(self.some_like(why, Data::Dict(numbered(pairs)), span))
            }
            None => self.object(Data::Dict(dict), self.span(e.range)),
        })
    }

    fn bool_op(&mut self, op: BoolOp, values: &'a [Expr]) -> R<Value> {
        let Some((last, first)) = values.split_last() else { return Ok(Value::None) };
        for (i, expr) in first.iter().enumerate() {
            let value = self.expr(expr)?;
            match (op, self.truth(&value, expr.range())?) {
                (BoolOp::And, Truth::False) | (BoolOp::Or, Truth::True) => return Ok(value),
                (BoolOp::And, Truth::True) | (BoolOp::Or, Truth::False) => {}
                (_, Truth::Unknown(why)) => {
                    let rest = &values[i + 1..];
                    return self.explore_value(why, expr.range(), |e| e.bool_op(op, rest), |_| Ok(value));
                }
            }
        }
        self.expr(last)
    }

    fn compare_expr(&mut self, e: &'a ast::ExprCompare) -> R<Value> {
        if let Some(outcome) = self.quick_comparison(e) {
            return Ok(Value::Bool(outcome));
        }
        let left = self.expr(&e.left)?;
        self.compare_rest(e, 0, left)
    }

    /// A chain of comparisons from the one at an index on.
    fn compare_rest(&mut self, e: &'a ast::ExprCompare, from: usize, mut left: Value) -> R<Value> {
        for (i, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate().skip(from) {
            let right_value = self.expr(right)?;
            let result = self.compare(&left, *op, &right_value, e.range)?;
            if i + 1 == e.ops.len() {
                return Ok(result);
            }
            match self.truth(&result, e.range)? {
                Truth::True => left = right_value,
                Truth::False => return Ok(result),
                Truth::Unknown(why) => {
                    return self.explore_value(
                        why,
                        e.range,
                        |eval| eval.compare_rest(e, i + 1, right_value),
                        |_| Ok(result),
                    );
                }
            }
        }
        Ok(left)
    }

    /// Evaluates the clauses of a comprehension and collects what `element` gives, in a scope of its own.
    /// Where how many there are is not known, the result may be like what `whole` makes of them.
    fn comprehension<T>(
        &mut self,
        generators: &'a [Comprehension],
        element: impl FnMut(&mut Self) -> R<T>,
        whole: impl FnOnce(Vec<T>) -> Data<'a>,
    ) -> R<Result<Combined<T>, UnknownId>> {
        let Some(first) = generators.first() else { return Ok(Ok((Vec::new(), None))) };
        self.not_asynchronous(generators)?;
        // The first iterable is evaluated outside.
        let iterable = self.expr(&first.iter)?;
        let items = self.items_in_any_order(&iterable, first.iter.range())?;
        let inner = self.comprehension_frame();
        let outer = std::mem::replace(&mut self.frame, inner);
        let collected = self.combinations(generators, items, element, whole);
        self.frame = outer;
        collected
    }

    /// What `element` gives for each combination of what the clauses give, in a frame that is entered; and why its order
    /// is not known, if it is not.
    pub(super) fn combinations<T>(
        &mut self,
        generators: &'a [Comprehension],
        first: Iter<'a>,
        mut element: impl FnMut(&mut Self) -> R<T>,
        whole: impl FnOnce(Vec<T>) -> Data<'a>,
    ) -> R<Result<Combined<T>, UnknownId>> {
        let mut out = Vec::new();
        let mut gaps = Gaps::default();
        // What is collected takes room before it is an object, which is charged for itself.
        let mut room = 0;
        let mut collect = |eval: &mut Self| {
            out.push(element(eval)?);
            if out.len().is_multiple_of(4096) {
                room += 4096 * size_of::<T>();
                eval.charge_bytes(4096 * size_of::<T>());
            }
            Ok(())
        };
        self.clauses(generators, Some(first), &mut collect, &mut gaps)?;
        self.heap.give_back(room as u64);
        let range = generators.first().map_or_else(TextRange::default, |first| first.range);
        Ok(match gaps.unknown {
            Some(why) => Err(self.some_like(why, whole(out), self.span(range))),
            None => Ok((out, gaps.order)),
        })
    }

    /// The frame of a comprehension: the same but for a scope of its own.
    fn not_asynchronous(&mut self, clauses: &[Comprehension]) -> R<()> {
        match clauses.iter().find(|clause| clause.is_async) {
            Some(clause) => self.unsupported(clause.range, "an asynchronous comprehension", "use a loop"),
            None => Ok(()),
        }
    }

    fn comprehension_frame(&mut self) -> super::Frame {
        let parent = self.closure_scope();
        let mut vars = crate::heap::Attrs::default();
        vars.set_layout(Layout::EMPTY);
        let scope = self.heap.alloc(Data::Scope { vars, parent, function: None }, crate::value::Birth::default());
        super::Frame { scope, class_body: false, yields: super::generator::Yields::default(), ..self.frame.clone() }
    }

    /// A generator expression: only its first iterable is evaluated now.
    fn generator(&mut self, e: &'a ast::ExprGenerator) -> R<Value> {
        let span = self.span(e.range);
        let Some(first) = e.generators.first() else { return Ok(Value::None) };
        self.not_asynchronous(&e.generators)?;
        let iterable = self.expr(&first.iter)?;
        let items = self.items_in_any_order(&iterable, first.iter.range())?;
        let frame = self.comprehension_frame();
        let generator = Generator { frame, element: &e.elt, clauses: &e.generators, open: vec![items] };
        Ok(self.object(Data::Iterator { kind: "generator", iter: Iter::Generator(Rc::new(generator)) }, span))
    }

    /// Assigns to any target.
    pub(crate) fn assign(&mut self, target: &'a Expr, value: Value) -> R<()> {
        match target {
            Expr::Name(name) => {
                self.store_at(name, value);
                Ok(())
            }
            Expr::Attribute(a) => {
                let object = self.expr(&a.value)?;
                self.set_attribute(&object, &a.attr.id, value, self.span(a.range))
            }
            Expr::Subscript(s) => {
                let object = self.expr(&s.value)?;
                let key = self.expr(&s.slice)?;
                self.set_item(&object, &key, value, s.range)
            }
            Expr::Tuple(t) => self.unpack(&t.elts, &value, t.range),
            Expr::List(l) => self.unpack(&l.elts, &value, l.range),
            Expr::Starred(s) => self.assign(&s.value, value),
            other => {
                self.unsupported(other.range(), "this assignment target", "assign to a name, an attribute or an item")
            }
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], value: &Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        let star = targets.iter().position(|t| matches!(t, Expr::Starred(_)));
        let mut iter = self.items_or(value, range, |kind| format!("cannot unpack non-iterable {kind} object"))?;
        let mut items = Vec::new();
        // One more than is wanted tells whether there are too many.
        while star.is_some() || items.len() <= targets.len() {
            match self.next_item(&mut iter, range)? {
                Next::Item(item) => {
                    items.push(item);
                    if items.len() % 4096 == 0 {
                        self.charge_bytes(4096 * size_of::<Value>());
                        self.tick(range)?;
                    }
                }
                Next::End => break,
                Next::Unknown(why) => {
                    self.may_fail(why, span);
                    for target in targets {
                        let item = self.element_of(why, span);
                        self.assign(target, item)?;
                    }
                    return Ok(());
                }
            }
        }
        let wanted = targets.len() - usize::from(star.is_some());
        if items.len() < wanted {
            let least = if star.is_some() { "at least " } else { "" };
            let message = format!("not enough values to unpack (expected {least}{wanted}, got {})", items.len());
            return Err(self.raise("ValueError", span, message));
        }
        if let Some(star) = star {
            let tail = items.split_off(items.len() - (wanted - star));
            let middle = items.split_off(star);
            items.push(self.list(middle, span));
            items.extend(tail);
        } else if items.len() > wanted {
            return Err(self.too_many_values(value, wanted, span));
        }
        targets.iter().zip(items).try_for_each(|(target, item)| self.assign(target, item))
    }

    pub(crate) fn augmented(&mut self, s: &'a ast::StmtAugAssign) -> R<()> {
        match s.target.as_ref() {
            Expr::Name(name) => {
                let before = self.expr(&s.target)?;
                let operand = self.expr(&s.value)?;
                let before = match (before, &operand, s.op) {
                    (Value::Str(text), Value::Str(more), Operator::Add) if text.text.len() >= LONG => {
                        return self.append(name, text, more, s.range);
                    }
                    (before, ..) => before,
                };
                let after = self.in_place(&before, s.op, &operand, s.range)?;
                drop(before);
                self.store_at(name, after);
                Ok(())
            }
            Expr::Attribute(a) => {
                let object = self.expr(&a.value)?;
                let name = &a.attr.id;
                let before = self.attribute(&object, name, self.span(a.attr.range))?;
                let operand = self.expr(&s.value)?;
                let after = self.in_place(&before, s.op, &operand, s.range)?;
                self.set_attribute(&object, name, after, self.span(a.range))
            }
            Expr::Subscript(sub) => {
                let object = self.expr(&sub.value)?;
                let key = self.expr(&sub.slice)?;
                let before = self.item(&object, &key, sub.range)?;
                let operand = self.expr(&s.value)?;
                let after = self.in_place(&before, s.op, &operand, s.range)?;
                self.set_item(&object, &key, after, sub.range)
            }
            other => {
                self.unsupported(other.range(), "this assignment target", "assign to a name, an attribute or an item")
            }
        }
    }

    /// A variable's long string grows: as in CPython in its place, if only the variable holds it.
    fn append(&mut self, name: &ast::ExprName, mut long: Str, more: &Str, range: TextRange) -> R<()> {
        self.check_size((long.text.len() + more.text.len()) as u64, range)?;
        self.store_at(name, Value::None);
        if long.text.is_sole() {
            self.charge_bytes(more.text.len());
        } else {
            self.charge_text(long.text.len() + more.text.len());
        }
        long.text.push_str(&more.text);
        long.birth = self.birth(self.span(range));
        self.store_at(name, Value::Str(long));
        Ok(())
    }

    /// `name = name + operand`, which adds to a long string where it stands, as `name += operand` does.
    pub(super) fn add_onto(&mut self, name: &ast::ExprName, sum: &'a ast::ExprBinOp) -> R<()> {
        self.tick(sum.range)?;
        let before = self.expr(&sum.left)?;
        let operand = self.expr(&sum.right)?;
        let after = match (before, &operand) {
            (Value::Str(text), Value::Str(more)) if text.text.len() >= LONG => {
                return self.append(name, text, more, sum.range);
            }
            (before, operand) => self.binary(&before, sum.op, operand, sum.range)?,
        };
        self.store_at(name, after);
        Ok(())
    }

    /// The scope that a nested scope's names are looked up in next: class bodies are not visible from inside.
    pub(crate) fn closure_scope(&self) -> Option<Id> {
        if self.frame.scope == self.frame.globals {
            return None;
        }
        match self.heap.get(self.frame.scope) {
            Data::Scope { parent, .. } if self.frame.class_body => *parent,
            _ => Some(self.frame.scope),
        }
    }

    /// The name of a module object.
    pub(crate) fn module_name(&self, id: Id) -> Rc<str> {
        match self.heap.get(id) {
            Data::Module(module) => module.name.clone(),
            _ => "".into(),
        }
    }
}

/// Inserts into a dictionary as Python does: an equal key keeps its first form and place.
pub(crate) fn insert(dict: &mut Dict, key: Key, key_value: Value, value: Value) {
    match dict.entry(key) {
        indexmap::map::Entry::Occupied(mut entry) => entry.get_mut().1 = value,
        indexmap::map::Entry::Vacant(entry) => {
            entry.insert((key_value, value));
        }
    }
}

/// A dictionary of which the values count, and which entries it has for all others.
fn numbered(pairs: Vec<(Value, Value)>) -> Dict {
    pairs.into_iter().enumerate().map(|(i, pair)| (Key::Int(i as i64), pair)).collect()
}

/// The integer of a Python literal, in any base.
fn parse_big(text: &str) -> BigInt {
    let digits = text.replace('_', "").to_lowercase();
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, &digits[..]),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default()
}

/// Whether a literal has the escape of half a surrogate pair.
fn names_surrogate(literal: &str) -> bool {
    let literal = literal.to_ascii_lowercase();
    ["\\ud", "\\u0000d"].iter().any(|escape| {
        literal
            .match_indices(escape)
            .any(|(at, _)| matches!(literal.as_bytes().get(at + escape.len()), Some(b'8'..=b'f')))
    })
}
