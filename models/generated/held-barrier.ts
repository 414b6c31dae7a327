// Generated from the declaration of Magnesia, barrier with plasma held by "npm run generate". Do not edit.
import type {System} from "../engine/system.js";

export const heldBarrier: System = {
  name: "Magnesia, barrier with plasma held",
  version: "0.1.0",
  states: ["ventricles","subarachnoid","brain_fluid","brain_cells"],
  parameters: ["plasma_rest","ultrafilterable","renal_tm","status_half","status_smoothing","renal_tm_factor","renal_set_point","glycine_baseline","barrier_free","ventricular_rest","isf_rest","barrier_half_saturation","choroid_leak","barrier_leak","csf_flow","isf_flow","volume_ventricles","volume_subarachnoid","volume_brain_fluid","ependyma_exchange","pia_exchange","brain_cells_rest","brain_cell_uptake","brain_ionised","nmda_half_block","nmda_voltage_slope","nmda_hyperpolarisation","threonate_brain_factor","threonate_half","depletion_barrier_factor","barrier_refill_half","glycine_piggyback","glycine_permeability","glycine_stability","plasma_total","glycine_plasma","threonate_plasma"],
  outputs: ["plasma_free","csf_ventricular","csf_lumbar","brain_isf","choroid_carrier","barrier_carrier","glycine_ride","choroid_leak","barrier_leak","ependyma","pia","csf_flow","isf_flow","csf_drainage","brain_cell_uptake","brain_cell_release"],
  conserved: [],
  sizes: {"constants":43,"jacobian":11,"lu":11},
  rows: [0,1,2,1,2,0,1,2,3,2,3],
  columns: [0,0,0,1,1,2,2,2,2,3,3],
  timed: [],
  prepare(p, k) {
    const v2 = p[14]!;
    const v3 = p[9]!;
    const v4 = (v2 * v3);
    const v5 = p[12]!;
    const v6 = p[8]!;
    const v8 = (v6 * p[0]!);
    const v10 = (-v8);
    const v14 = p[19]!;
    const v15 = p[10]!;
    const v20 = Math.max(0, ((v4 + (v5 * (v3 + v10))) + (v14 * (v3 + (-v15)))));
    const v23 = p[36]!;
    const v28 = ((((-1) + p[27]!) * v23) / (v23 + p[28]!));
    k[0] = (v20 + (v28 * (v20 + (v5 * v8))));
    const v35 = p[4]!;
    const v42 = p[34]!;
    const v49 = (v35 * (Math.max((((p[6]! * (p[2]! * p[5]!)) + (-(p[1]! * v42))) / v35), 0) + Math.log1p(Math.exp(-Math.abs((((p[6]! * (p[2]! * p[5]!)) + (-(p[1]! * v42))) / v35))))));
    k[1] = (((-1) + p[29]!) * (v49 / (v49 + p[3]!)));
    const v57 = (1 / p[16]!);
    k[2] = v57;
    const v59 = (1 / v3);
    k[3] = v59;
    const v71 = (v6 * v42);
    k[4] = v71;
    const v73 = p[11]!;
    k[5] = (1 / (v71 + v73));
    k[6] = (v8 + v73);
    k[7] = (1 / v8);
    const v111 = (1 / p[18]!);
    k[8] = v111;
    const v159 = (1 / p[17]!);
    k[9] = v159;
    const v82 = p[15]!;
    const v96 = (v2 + v82);
    k[10] = v96;
    const v84 = p[13]!;
    const v92 = p[20]!;
    const v104 = Math.max(0, ((((v15 * v82) + (v84 * (v10 + v15))) + (v14 * (v15 + (-v3)))) + (v92 * (v15 + (-((v4 + (v15 * (v82 + v92))) / (v92 + v96)))))));
    k[11] = (v104 + (v28 * (v104 + (v8 * v84))));
    const v113 = (1 / v15);
    k[12] = v113;
    k[13] = ((v71 * ((p[31]! * p[32]!) * p[33]!)) * (p[35]! + (-p[7]!)));
    const v177 = p[22]!;
    const v181 = (v15 * v177);
    k[14] = v181;
    const v185 = (1 / p[21]!);
    k[15] = v185;
    k[16] = p[30]!;
    k[17] = v5;
    k[18] = v14;
    k[19] = v2;
    k[20] = v92;
    k[21] = v82;
    k[22] = v84;
    k[23] = v177;
    k[24] = (-(v57 * v59));
    k[25] = (-(v5 * v57));
    const v219 = (v14 * v57);
    k[26] = (-v219);
    const v222 = (v2 * v57);
    k[27] = (-v222);
    k[28] = v222;
    k[29] = v219;
    const v231 = (v92 * v159);
    k[30] = ((-v231) + (-(v96 * v159)));
    k[31] = v231;
    const v236 = (v14 * v111);
    k[32] = v236;
    const v237 = (v92 * v111);
    const v238 = (v82 * v111);
    k[33] = (v237 + v238);
    k[34] = (-(v111 * v113));
    k[35] = (-(v84 * v111));
    k[36] = (-v236);
    k[37] = (-v237);
    k[38] = (-v238);
    const v265 = (v111 * v177);
    k[39] = (-v265);
    k[40] = v265;
    const v268 = (v181 * v185);
    k[41] = v268;
    k[42] = (-v268);
  },
  rightHandSide(t, y, k, dy) {
    const v58 = (y[0]! * k[2]!);
    const v63 = Math.max(0, (1 + (-(v58 * k[3]!))));
    const v142 = (-v58);
    const v112 = (y[2]! * k[8]!);
    const v153 = (k[18]! * (v112 + v142));
    const v166 = (k[19]! * v58);
    dy[0] = ((((((((k[0]! * (1 + ((k[1]! * v63) / (v63 + k[16]!)))) * k[4]!) * k[5]!) * k[6]!) * k[7]!) + (k[17]! * (k[4]! + v142))) + v153) + (-v166));
    const v160 = (y[1]! * k[9]!);
    const v163 = (k[20]! * (v112 + (-v160)));
    const v170 = (k[21]! * v112);
    dy[1] = (((v163 + v166) + v170) + (-(k[10]! * v160)));
    const v117 = Math.max(0, (1 + (-(v112 * k[12]!))));
    const v178 = (v112 * k[23]!);
    const v186 = ((k[14]! * y[3]!) * k[15]!);
    dy[2] = ((((((((k[7]! * (k[6]! * (k[5]! * (k[4]! * (k[11]! * (1 + ((k[1]! * v117) / (k[16]! + v117)))))))) + k[13]!) + (k[22]! * (k[4]! + (-v112)))) + (-v153)) + (-v163)) + (-v170)) + (-v178)) + v186);
    dy[3] = (v178 + (-v186));
  },
  jacobian(t, y, k, values) {
    const v62 = (1 + (-((y[0]! * k[2]!) * k[3]!)));
    const v63 = Math.max(0, v62);
    const v67 = (1 / (v63 + k[16]!));
    const v198 = (0 >= v62 ? 0 : k[24]!);
    values[0] = ((((k[7]! * (k[6]! * (k[5]! * (k[4]! * (k[0]! * ((v67 * (k[1]! * v198)) + (-((k[1]! * v63) * (v198 * (v67 * v67)))))))))) + k[25]!) + k[26]!) + k[27]!);
    values[1] = k[28]!;
    values[2] = k[29]!;
    values[3] = k[30]!;
    values[4] = k[31]!;
    values[5] = k[32]!;
    values[6] = k[33]!;
    const v116 = (1 + (-((y[2]! * k[8]!) * k[12]!)));
    const v117 = Math.max(0, v116);
    const v120 = (1 / (k[16]! + v117));
    const v242 = (0 >= v116 ? 0 : k[34]!);
    values[7] = ((((((k[7]! * (k[6]! * (k[5]! * (k[4]! * (k[11]! * ((v120 * (k[1]! * v242)) + (-((k[1]! * v117) * ((v120 * v120) * v242))))))))) + k[35]!) + k[36]!) + k[37]!) + k[38]!) + k[39]!);
    values[8] = k[40]!;
    values[9] = k[41]!;
    values[10] = k[42]!;
  },
  timeDerivative(t, y, k, dfdt) {

  },
  factor(values, shift, lu) {
    let growth = 0;
    let a0 = shift - values[10]!;
    let a1 =  - values[8]!;
    let a2 = shift - values[0]!;
    let a3 =  - values[5]!;
    let a4 = shift - values[3]!;
    let a5 =  - values[1]!;
    let a6 =  - values[6]!;
    let a7 = shift - values[7]!;
    let a8 =  - values[2]!;
    let a9 =  - values[4]!;
    let a10 =  - values[9]!;
    a0 = 1 / a0;
    a10 *= a0;
    growth = Math.max(growth, Math.abs(a10));
    a7 -= a10 * a1;
    a2 = 1 / a2;
    a5 *= a2;
    growth = Math.max(growth, Math.abs(a5));
    a6 -= a5 * a3;
    a8 *= a2;
    growth = Math.max(growth, Math.abs(a8));
    a7 -= a8 * a3;
    a4 = 1 / a4;
    a9 *= a4;
    growth = Math.max(growth, Math.abs(a9));
    a7 -= a9 * a6;
    a7 = 1 / a7;
    lu[0] = a0;
    lu[1] = a1;
    lu[2] = a2;
    lu[3] = a3;
    lu[4] = a4;
    lu[5] = a5;
    lu[6] = a6;
    lu[7] = a7;
    lu[8] = a8;
    lu[9] = a9;
    lu[10] = a10;
    return growth;
  },
  solve(lu, b) {
    let x3 = b[3]!;
    let x0 = b[0]!;
    let x1 = b[1]!;
    let x2 = b[2]!;
    x2 -= lu[10]! * x3;
    x1 -= lu[5]! * x0;
    x2 -= lu[8]! * x0;
    x2 -= lu[9]! * x1;
    x2 *= lu[7]!;
    x1 -= lu[6]! * x2;
    x1 *= lu[4]!;
    x0 -= lu[3]! * x2;
    x0 *= lu[2]!;
    x3 -= lu[1]! * x2;
    x3 *= lu[0]!;
    b[3] = x3;
    b[0] = x0;
    b[1] = x1;
    b[2] = x2;
  },
  evaluate(t, y, k, outputs) {
    outputs[0] = k[4]!;
    const v58 = (y[0]! * k[2]!);
    outputs[1] = v58;
    const v160 = (y[1]! * k[9]!);
    outputs[2] = v160;
    const v112 = (y[2]! * k[8]!);
    outputs[3] = v112;
    const v63 = Math.max(0, (1 + (-(v58 * k[3]!))));
    outputs[4] = (((((k[0]! * (1 + ((k[1]! * v63) / (v63 + k[16]!)))) * k[4]!) * k[5]!) * k[6]!) * k[7]!);
    const v117 = Math.max(0, (1 + (-(v112 * k[12]!))));
    outputs[5] = (k[7]! * (k[6]! * (k[5]! * (k[4]! * (k[11]! * (1 + ((k[1]! * v117) / (k[16]! + v117))))))));
    outputs[6] = k[13]!;
    const v142 = (-v58);
    outputs[7] = (k[17]! * (k[4]! + v142));
    outputs[8] = (k[22]! * (k[4]! + (-v112)));
    outputs[9] = (k[18]! * (v112 + v142));
    outputs[10] = (k[20]! * (v112 + (-v160)));
    outputs[11] = (k[19]! * v58);
    outputs[12] = (k[21]! * v112);
    outputs[13] = (k[10]! * v160);
    outputs[14] = (v112 * k[23]!);
    outputs[15] = ((k[14]! * y[3]!) * k[15]!);
  },
};
